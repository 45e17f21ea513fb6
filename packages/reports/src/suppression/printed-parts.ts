import { oneDecimal } from '../one-decimal.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import { suppressedCells } from './suppressed-cells.ts'

/** A count and its parts, as published. */
export interface PrintedParts<Name extends string> {
  readonly whole: number | string
  readonly parts: Readonly<Record<Name, number | string>>
  /** Whether anything is hidden. If so, figures computed from the parts would reveal it. */
  readonly isHidden: boolean
  /** A part in per cent of the whole; null if the whole is zero. */
  readonly percent: (part: Name) => string | null
}

/** The cell of the whole; no part has an empty name. */
const sum = ''

const hiddenOf = (
  entries: readonly (readonly [string, number])[],
  whole: number,
): ReadonlySet<string> =>
  suppressedCells({
    cells: new Map([...entries, [sum, whole]]),
    sums: [{ whole: sum, parts: entries.map(([name]) => name) }],
  })

/**
 * Prints a count with the parts that add up to it, so that none that is too small is printed or can be worked out. If
 * the whole is not published or too small, no part is printed: the parts would reveal it.
 */
export const printedParts = <Name extends string>(
  counts: Readonly<Record<Name, number>>,
  isPublished = true,
): PrintedParts<Name> => {
  const entries = Object.entries<number>(counts)
  const whole = entries.reduce((total, [, count]) => total + count, 0)
  const isNone = !isPublished || isSmall(whole)
  const hidden = isNone ? new Set([sum, ...Object.keys(counts)]) : hiddenOf(entries, whole)
  const printed = entries.map(([name, count]) => [name, hidden.has(name) ? suppressedMark : count])
  return {
    whole: hidden.has(sum) ? suppressedMark : whole,
    parts: Object.fromEntries(printed),
    isHidden: hidden.size > 0,
    percent: (part) =>
      hidden.has(part) || hidden.has(sum)
        ? suppressedMark
        : oneDecimal(BigInt(counts[part]) * 100n, BigInt(whole)),
  }
}
