import { formatPounds, type Pence, type PoundsText, subtractPence, zeroPence } from '@coflyfr/money'
import type { AmountSource } from './amount-source.ts'
import type { Fields } from './text-source.ts'

/** A stated total that its parts do not add up to. */
export interface StatedTotal {
  readonly line: number
  /** The column of the total. */
  readonly column: string
  readonly expected: PoundsText
  readonly actual: PoundsText
  /** The actual amount less the expected one. */
  readonly difference: PoundsText
}

/** The stated total, in a list, where it differs from its parts; else an empty list. */
export const differing = (
  { line, column }: Pick<StatedTotal, 'line' | 'column'>,
  expected: Pence,
  actual: Pence,
): readonly StatedTotal[] => {
  if (actual === expected) return []
  const difference = formatPounds(subtractPence(actual, expected))
  return [
    {
      line,
      column,
      expected: formatPounds(expected),
      actual: formatPounds(actual),
      difference,
    },
  ]
}

/** The amount of a part: zero for an empty cell, as printed tables have them; null for a cell that is no amount. */
export const partOf = (source: AmountSource, fields: Fields): Pence | null => {
  const text = source.text(fields)
  if (text === '' || text === '-') return zeroPence
  const read = source.read(fields)
  return read.ok ? read.value : null
}
