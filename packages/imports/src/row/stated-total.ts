import { formatPounds, type Pence, type PoundsText, subtractPence, zeroPence } from '@coflyfr/money'
import type { AmountSource } from './amount-source.ts'
import type { Fields } from './text-source.ts'

/** A total that a row states and that its parts do not add up to. */
export interface StatedTotal {
  readonly line: number
  /** The column that states it. */
  readonly column: string
  readonly expected: PoundsText
  readonly actual: PoundsText
  /** Actual less expected. */
  readonly difference: PoundsText
}

/** A stated total where it differs from its parts. */
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

/** What a part says; an empty cell of a printed table adds nothing. Null for a cell that is no amount. */
export const partOf = (source: AmountSource, fields: Fields): Pence | null => {
  const text = source.text(fields)
  if (text === '' || text === '-') return zeroPence
  const read = source.read(fields)
  return read.ok ? read.value : null
}
