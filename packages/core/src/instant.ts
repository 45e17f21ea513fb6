import * as t from 'io-ts'
import { isPlainDate } from './plain-date.ts'

declare const brand: unique symbol

/**
 * A moment in UTC with exactly six fractional digits, `2023-11-15T10:00:00.000000Z`, of the years 1970 to 2199: text
 * order is time order, and its microseconds since 1970 are a safe integer.
 */
export type Instant = string & { readonly [brand]: 'Instant' }

const instantForm =
  /^(?:19[7-9]\d|2[01]\d\d)-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/

const microsecondsMax = 7_258_118_399_999_999

const secondsOfDay = 86_400

const microsecondsOfSecond = 1_000_000

const lengthOfSeconds = 'YYYY-MM-DDThh:mm:ss'.length

const lengthOfInstant = 'YYYY-MM-DDThh:mm:ss.ffffffZ'.length

const isInstantForm = (value: unknown): value is string =>
  typeof value === 'string' && instantForm.test(value) && isPlainDate(value.slice(0, 10))

const isInstant = (value: unknown): value is Instant =>
  isInstantForm(value) && value.length === lengthOfInstant

const withSixDigits = (text: string): string =>
  `${text.slice(0, lengthOfSeconds)}.${text.slice(lengthOfSeconds + 1, -1).padEnd(6, '0')}Z`

/**
 * Codec of an {@link Instant}: takes none to six fractional digits and fills them up to six. Refuses any zone but `Z`, more
 * than six digits, 24:00 and leap seconds, because two texts of one moment must not be two values.
 */
export const InstantText: t.Type<Instant, string, unknown> = new t.Type(
  'Instant',
  isInstant,
  (value, context) =>
    isInstantForm(value)
      ? t.success(withSixDigits(value) as Instant)
      : t.failure(value, context, 'a UTC instant such as 2023-11-15T10:00:00Z'),
  t.identity,
)

/**
 * Makes an instant from a literal; throws a RangeError where the text is not one. Outside text goes through
 * {@link InstantText}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instant } from '@coflyfr/core'
 *
 * assert.equal(instant('2023-11-15T10:00:00Z'), '2023-11-15T10:00:00.000000Z')
 * ```
 */
export const instant = (text: string): Instant => {
  if (!isInstantForm(text))
    throw new RangeError(`Cannot read an instant: "${text}" is not one in UTC`)
  return withSixDigits(text) as Instant
}

/**
 * The instant a whole number of microseconds after 1970 began; throws a RangeError outside the years 1970 to 2199.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instantOfMicroseconds } from '@coflyfr/core'
 *
 * assert.equal(instantOfMicroseconds(1_500_001), '1970-01-01T00:00:01.500001Z')
 * ```
 */
export const instantOfMicroseconds = (microseconds: number): Instant => {
  if (!Number.isInteger(microseconds) || microseconds < 0 || microseconds > microsecondsMax) {
    throw new RangeError(
      `Cannot make an instant: ${microseconds} microseconds are outside 1970 to 2199`,
    )
  }
  const fraction = microseconds % microsecondsOfSecond
  const second = (microseconds - fraction) / microsecondsOfSecond
  if (second !== last.second) last = { second, text: textOfSecond(second) }
  // A one before the six digits keeps their zeros.
  const digits = String(microsecondsOfSecond + fraction).slice(1)
  return `${last.text}.${digits}Z` as Instant
}

// Every event that is read comes here, and the engine's own `toISOString` takes six times as long. So it is called once
// for each day, the minutes of a day are written once, and the text of a second is made when it differs from the last
// one.
const twoDigits: readonly string[] = Array.from({ length: 60 }, (_, number) =>
  String(number).padStart(2, '0'),
)

/** Remembers the text of each number; at `most` texts it begins again. */
const remembered = (
  most: number,
  make: (number: number) => string,
): ((number: number) => string) => {
  const texts = new Map<number, string>()
  return (number) => {
    const known = texts.get(number)
    if (known !== undefined) return known
    const text = make(number)
    if (texts.size >= most) texts.clear()
    texts.set(number, text)
    return text
  }
}

const minutesOfDay = 1_440

const minuteText = remembered(
  minutesOfDay,
  (minute) => `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}`,
)

/** The days from 1970 to 2199. */
const daysMost = 84_006

const dayText = remembered(daysMost, (day) =>
  new Date(day * secondsOfDay * 1000).toISOString().slice(0, 10),
)

const textOfSecond = (second: number): string => {
  const ofDay = second % secondsOfDay
  const minute = minuteText(Math.floor(ofDay / 60))
  return `${dayText((second - ofDay) / secondsOfDay)}T${minute}:${twoDigits[ofDay % 60]}`
}

/** The second of the instant that was made last: events that follow each other were mostly recorded in the same one. */
let last: { readonly second: number; readonly text: string } = { second: -1, text: '' }

/**
 * Microseconds from the beginning of 1970 to an instant, a safe integer.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instant, microsecondsOf } from '@coflyfr/core'
 *
 * assert.equal(microsecondsOf(instant('1970-01-01T00:00:01.5Z')), 1_500_000)
 * ```
 */
export const microsecondsOf = (moment: Instant): number =>
  Date.parse(`${moment.slice(0, -4)}Z`) * 1000 + Number(moment.slice(-4, -1))

/** The beginning of 1970: the recorded time of a history load's opening events (CONTRACT, `init --history`). */
export const epochInstant: Instant = instant('1970-01-01T00:00:00Z')
