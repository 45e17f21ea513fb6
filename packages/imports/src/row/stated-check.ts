import { sumPence } from '@coflyfr/money'
import type { ImportMap } from '../map/import-map.ts'
import { type AmountSource, amountSource } from './amount-source.ts'
import type { Header } from './header.ts'
import { differing, partOf, type StatedTotal } from './stated-total.ts'
import { type SumsDown, sumsDown } from './sums-down.ts'
import type { Fields } from './text-source.ts'

/** Checks the totals that a file states against their parts. */
export interface StatedCheck {
  /** Takes one row; returns its totals across that differ. */
  readonly row: (line: number, fields: Fields) => readonly StatedTotal[]
  /** The totals down that differ, once every row was taken. */
  readonly end: () => readonly StatedTotal[]
}

/** Compiles a map's stated totals. */
export const statedCheck = (
  header: Header,
  { statedTotals = [], unit = 'pounds' }: ImportMap,
): StatedCheck => {
  const across: ReturnType<typeof totalAcross>[] = []
  const down: SumsDown[] = []
  for (const [number, rule] of statedTotals.entries()) {
    const field = `statedTotals[${number}]`
    const source = (name: string, part: string): AmountSource =>
      amountSource(header, `${field}.${part}`, name, unit)
    const total = source(rule.column, 'column')
    if ('of' in rule)
      across.push(
        totalAcross(
          total,
          rule.of.map((name) => source(name, 'of')),
        ),
      )
    else down.push(sumsDown(header, field, rule, total))
  }
  return {
    row: (line, fields) => {
      for (const sums of down) sums.take(line, fields)
      return across.flatMap((check) => check(line, fields))
    },
    end: () => down.flatMap((sums) => sums.differences()),
  }
}

const totalAcross =
  (total: AmountSource, parts: readonly AmountSource[]) =>
  (line: number, fields: Fields): readonly StatedTotal[] => {
    const stated = total.read(fields)
    const read = parts.map((part) => partOf(part, fields))
    const amounts = read.filter((amount) => amount !== null)
    // A cell that is no amount is rejected or left out elsewhere: there is no total to check here.
    if (!stated.ok || amounts.length < read.length) return []
    return differing({ line, column: total.label }, stated.value, sumPence(amounts))
  }
