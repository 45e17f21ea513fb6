import { oneDecimal } from '../one-decimal.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import { suppressedParts } from './suppressed-parts.ts'

/** A count and what it is made of, as they may be published. */
export interface PrintedParts<Name extends string> {
  readonly whole: number | string
  readonly parts: Readonly<Record<Name, number | string>>
  /** Whether any of it is hidden: what is computed of a hidden part would give it away. */
  readonly isHidden: boolean
  /** A part of the whole in per cent; null of none. */
  readonly percent: (part: Name) => string | null
}

/**
 * Prints a count with the parts that add up to it, so that none that is too small is printed or follows from the others.
 * A whole that is not published leaves no part, because its parts would say what it is.
 */
export const printedParts = <Name extends string>(
  counts: Readonly<Record<Name, number>>,
  isPublished = true,
): PrintedParts<Name> => {
  const entries = Object.entries<number>(counts)
  const whole = entries.reduce((sum, [, count]) => sum + count, 0)
  const all = !isPublished || isSmall(whole)
  const hidden = all ? new Set(entries.map(([name]) => name)) : suppressedParts(new Map(entries))
  const printed = entries.map(([name, count]) => [name, hidden.has(name) ? suppressedMark : count])
  return {
    whole: all ? suppressedMark : whole,
    parts: Object.fromEntries(printed),
    isHidden: hidden.size > 0,
    percent: (part) => {
      if (hidden.has(part)) return suppressedMark
      return oneDecimal(BigInt(counts[part]) * 100n, BigInt(whole))
    },
  }
}
