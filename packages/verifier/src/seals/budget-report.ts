import type { PlacedEvent } from '../event.ts'
import type { States } from '../rules/state/states.ts'
import { grouped, sorted } from '../sorted.ts'
import { poundsOf } from '../text/pounds.ts'
import { BudgetFigures, sumColumns } from './budget-figures.ts'
import { type ReportLine, reportLines } from './budget-lines.ts'
import { putForecasts } from './put-forecasts.ts'
import type { Report, SealedAt } from './report.ts'

/** A variance in percent of a budget, with one decimal, halves rounded away from zero. */
const percentOf = (variance: bigint, budget: bigint): string | null => {
  if (budget === 0n) return null
  const base = budget < 0n ? -budget : budget
  const size = variance < 0n ? -variance : variance
  const tenths = (size * 2000n + base) / (2n * base)
  const sign = variance < 0n && tenths > 0n ? '-' : ''
  return `${sign}${tenths / 10n}.${tenths % 10n}`
}

const ragOf = (variance: bigint, budget: bigint): string => {
  if (variance <= 0n) return 'green'
  const base = budget < 0n ? -budget : budget
  if (variance * 100n > base * 5n) return 'red'
  return variance * 100n >= base * 2n ? 'amber' : 'green'
}

const projected = (lines: readonly ReportLine[], revised: bigint): object => {
  if (lines.every(({ projection }) => projection === null))
    return { projectedOutturn: null, variance: null, variancePercent: null, rag: null }
  const outturn = lines.reduce((sum, line) => sum + (line.projection?.amount ?? line.revised), 0n)
  const variance = outturn - revised
  return {
    projectedOutturn: poundsOf(outturn),
    variance: poundsOf(variance),
    variancePercent: percentOf(variance, revised),
    rag: ragOf(variance, revised),
  }
}

const figuresOf = (lines: readonly ReportLine[]): object => {
  const sumOf = (of: (line: ReportLine) => bigint): bigint =>
    lines.reduce((sum, line) => sum + of(line), 0n)
  const columns = sumColumns.map((name) => [name, poundsOf(sumOf(({ sums }) => sums[name]))])
  const revised = sumOf((line) => line.revised)
  const pending = sumOf(({ sums }) => sums.pendingVirements)
  const committed = sumOf(({ sums }) => sums.committed)
  const actual = sumOf((line) => line.actual)
  return {
    ...Object.fromEntries(columns),
    revisedBudget: poundsOf(revised),
    revisedIfApproved: poundsOf(revised + pending),
    actual: poundsOf(actual),
    available: poundsOf(revised - committed - actual),
    ...projected(lines, revised),
  }
}

const namesOf = ({
  directorate,
  service,
  costCentre,
  subjective,
}: ReportLine): readonly string[] => [directorate, service, costCentre, subjective]

const keyOf = (line: ReportLine): string =>
  // Rows sort by their names joined with slashes. The second part tells rows apart for which those are equal.
  `${namesOf(line).join('/')}\u0000${namesOf(line).join('\u001f')}`

/** The budget monitoring report in the form in which it is sealed. */
export class BudgetReport implements Report {
  readonly name = 'budget-monitoring'
  readonly version = 3
  readonly #figures: BudgetFigures
  readonly #states: States

  constructor(states: States) {
    this.#figures = new BudgetFigures(states)
    this.#states = states
  }

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    this.#figures.fold(event)
  }

  /** The rows and totals after the events so far. */
  render({ year, period }: SealedAt): {
    readonly rows: readonly object[]
    readonly totals: object
  } {
    const figures = this.#figures.known(year)
    const lines = reportLines(this.#states, this.#figures, year, period)
    const put = figures === undefined ? lines : putForecasts(this.#states, figures, period, lines)
    const groups = grouped(sorted(put, keyOf), keyOf)
    const rows = [...groups.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { directorate, service, costCentre, subjective } = first
      return [{ directorate, service, costCentre, subjective, ...figuresOf(group) }]
    })
    const { rag: _, ...totals } = { rag: null, ...figuresOf(put) }
    return { rows, totals }
  }
}
