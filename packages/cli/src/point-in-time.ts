import { InstantText, type PlainDate, PlainDateText, type PointInTime } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { UsageFault } from './usage-fault.ts'

/** A date of effect as given with a flag. */
export const dateGiven = (flag: string, text: string): PlainDate => {
  const date = PlainDateText.decode(text)
  if (!isLeft(date)) return date.right
  throw new UsageFault(`${flag}: expected a date such as 2023-11-15, found ${JSON.stringify(text)}`)
}

/** A known-at as given with a flag: a position of the log, or an instant in UTC. */
export const knownAtGiven = (flag: string, text: string): PointInTime['knownAt'] => {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const instant = InstantText.decode(text)
  if (!isLeft(instant)) return instant.right
  throw new UsageFault(
    `${flag}: expected a position such as 120 or an instant such as 2023-11-15T10:00:00Z, found ${JSON.stringify(text)}`,
  )
}

/** One end of a difference: `KNOWN-AT` or `KNOWN-AT@DATE`; `head` is the end of the log. */
export const endGiven = (flag: string, text: string): PointInTime => {
  if (PlainDateText.is(text))
    throw new UsageFault(
      `${flag}: expected a position, an instant or head, and an effective date after @, such as head@${text}; found ${JSON.stringify(text)}`,
    )
  const at = text.lastIndexOf('@')
  const knownAt = at === -1 ? text : text.slice(0, at)
  return {
    knownAt: knownAt === 'head' ? null : knownAtGiven(flag, knownAt),
    asOf: at === -1 ? null : dateGiven(flag, text.slice(at + 1)),
  }
}
