import { formatPounds, type Pence, type PoundsText, subtractPence, sumPence } from '@coflyfr/money'
import type { ImportMap } from '../map/import-map.ts'
import { amountSource } from './amount-source.ts'
import type { Header } from './header.ts'
import type { Fields } from './text-source.ts'

/** A total that a row states and that its parts do not add up to. */
export interface StatedTotal {
  readonly line: number
  readonly expected: PoundsText
  readonly actual: PoundsText
  /** Actual less expected. */
  readonly difference: PoundsText
}

/** Adds a row's stated totals up; those that differ. */
export type StatedCheck = (line: number, fields: Fields) => readonly StatedTotal[]

/** Compiles a map's stated totals. */
export const statedCheck = (
  header: Header,
  { statedTotals = [], unit = 'pounds' }: ImportMap,
): StatedCheck => {
  const checks = statedTotals.map(({ column, of }, number) => {
    const field = `statedTotals[${number}]`
    const source = (name: string, part: string) =>
      amountSource(header, `${field}.${part}`, name, unit)
    return { total: source(column, 'column'), parts: of.map((name) => source(name, 'of')) }
  })
  return (line, fields) =>
    checks.flatMap(({ total, parts }) => {
      const stated = total.read(fields)
      const read = parts.map((part) => part.read(fields))
      // A cell that is no amount is rejected or left out elsewhere: there is no total to hold against its parts.
      if (!stated.ok) return []
      const amounts: Pence[] = []
      for (const part of read) if (part.ok) amounts.push(part.value)
      const actual = sumPence(amounts)
      if (actual === stated.value || amounts.length < read.length) return []
      const difference = formatPounds(subtractPence(actual, stated.value))
      return [
        { line, expected: formatPounds(stated.value), actual: formatPounds(actual), difference },
      ]
    })
}
