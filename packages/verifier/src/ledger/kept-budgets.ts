import type { BudgetLine, PlacedEvent } from '../event.ts'
import { netOf } from '../rules/heads.ts'
import type { Json } from '../text/json.ts'
import { keptBigint, keptMap } from './kept-value.ts'

const netRevenue = (lines: readonly BudgetLine[]): bigint =>
  netOf(lines.filter(({ fund }) => fund === 'revenue'))

/** The part of the kept state of reserves that is about budgets: the net revenue of each year. */
export class KeptBudgets {
  readonly #approved = new Map<string, bigint>()
  readonly #drafted = new Map<string, Map<number, bigint>>()

  /** Takes the next event of the log. */
  fold({ type, data }: PlacedEvent): void {
    if (type === 'BudgetLinesDrafted') {
      const parts = this.#drafted.get(data.financialYear) ?? new Map<number, bigint>()
      this.#drafted.set(data.financialYear, parts.set(data.part, netRevenue(data.lines)))
    } else if (type === 'BudgetApproved') {
      const drafted = [...(this.#drafted.get(data.financialYear)?.values() ?? [])]
      const sum = drafted.reduce((all, part) => all + part, 0n)
      this.#approved.set(data.financialYear, data.fromDraft ? sum : netRevenue(data.lines))
      this.#drafted.delete(data.financialYear)
    }
  }

  /** This part in the JSON of kept states. */
  written(): Json {
    const drafted = [...this.#drafted].map(([year, parts]): [string, Json] => [
      year,
      { $map: [...parts].map(([part, net]) => [part, keptBigint(net)]) },
    ])
    return {
      approved: keptMap([...this.#approved].map(([year, net]) => [year, keptBigint(net)])),
      drafted: keptMap(drafted),
    }
  }
}
