/**
 * The naive second opinion on the reports of finance: from events and the documentation alone, by scanning the whole
 * log for every figure. Nothing of `packages/reports` is used here.
 */

/** The data of an event, untyped: a reader uses the fields that the reference names. */
// biome-ignore lint/suspicious/noExplicitAny: an oracle that reads a field that is not there fails by itself
export type Data = any

/** An event as `show` prints it, as far as figures need it. */
export interface Fact {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly effectiveOn: string
  readonly recordedAt: string
  readonly data: Data
}

/** A question to a report. */
export interface Question {
  readonly asOf: string | null
  readonly knownAt: number | null
  readonly year: string | null
  readonly period: string | null
  readonly by: 'directorate' | 'service' | 'cost-centre' | 'subjective'
}

/** One row of an answer: money as pence, anything else as printed. */
export type Answer = Readonly<Record<string, bigint | string | null | readonly object[]>>

/** Pence of pounds. */
export const pence = (text: string): bigint => BigInt(text.replace('.', ''))

/** The pence of a money cell; an empty one counts as zero. */
export const amountOf = (cell: Answer[string] | undefined): bigint =>
  typeof cell === 'bigint' ? cell : 0n

/** A sum of pence. */
export const sum = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((total, amount) => total + amount, 0n)

/** A share of a budget, which may be negative for income; the share is positive if both have the same sign. */
export const share = (part: bigint, whole: bigint): string | null =>
  percent(whole < 0n ? -part : part, whole)

/** A part in per cent of a size, with one decimal, halves rounded away from zero; null if the size is zero. */
export const percent = (part: bigint, whole: bigint): string | null => {
  if (whole === 0n) return null
  const [above, below] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  const tenths = (above * 2000n + below) / (below * 2n)
  const digits = String(tenths).padStart(2, '0')
  return `${part < 0n && tenths > 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

const alwaysKnown = new Set(['PeriodClosed', 'PeriodReopened'])

/** What was recorded by a position and counts on a day; a close counts on every day (decision 0010). */
export const counted = (log: readonly Fact[], { asOf, knownAt }: Question): readonly Fact[] =>
  log.filter(
    ({ position, effectiveOn, type }) =>
      (knownAt === null || position <= knownAt) &&
      (asOf === null || effectiveOn <= asOf || alwaysKnown.has(type)),
  )

/** The gift that a receipt or return is about. */
export const giftOf = (log: readonly Fact[], { gift }: Data): Fact | undefined =>
  log.find(({ stream, revision }) => stream === gift.stream && revision === gift.revision)

/** The financial year of a day. */
export const yearOf = (day: string): string => {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

/** The financial year a number of years later. */
export const yearAfter = (year: string, steps = 1): string =>
  yearOf(`${Number(year.slice(0, 4)) + steps}-06-01`)

/** The last day of a year. */
export const endOf = (year: string): string => `${Number(year.slice(0, 4)) + 1}-03-31`

/** The last day of a month of a year; P13 ends on the last day. */
export const lastDayOf = (year: string, period: string): string => {
  const month = Math.min(12, Number(period.slice(1))) + 3
  return new Date(Date.UTC(Number(year.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
}

/** The first day of a month of a year; P13 is only its last day. */
export const firstDayOf = (year: string, period: string): string =>
  period === 'P13' ? lastDayOf(year, period) : `${lastDayOf(year, period).slice(0, 8)}01`

/** A report up to a period shows what was effective by its last day. */
export const stoppedAt = (question: Question): Question => {
  const { year, period, asOf } = question
  if (year === null || period === null) return question
  const last = lastDayOf(year, period)
  return { ...question, asOf: asOf === null || last < asOf ? last : asOf }
}

/**
 * Whether a list has a year: one with a budget, or with events of the list's own. Lists refuse any other, whatever is
 * left of it at the end of a period.
 */
export const isHeld = (log: readonly Fact[], question: Question, own: RegExp): boolean => {
  const { year } = question
  return (
    year === null ||
    counted(log, question).some(
      ({ type, data }) =>
        (type === 'BudgetApproved' || own.test(type)) &&
        (data.financialYear === year || data.toYear === year),
    )
  )
}

/** The month of a day, as a period. */
export const monthOf = (day: string): string =>
  `P${String(((Number(day.slice(5, 7)) + 8) % 12) + 1).padStart(2, '0')}`
