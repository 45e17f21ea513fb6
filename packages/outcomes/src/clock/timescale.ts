import { exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { NonWorkingDay, StartDay } from './day-rules.ts'
import { Limit } from './limit.ts'
import { MarkName } from './mark-name.ts'

/**
 * One limit of a timescale that repeats, and the legs that it holds for: the first step that fits a leg is taken. A leg
 * is one run of a clock from its start, or from the time before that it was met, to the next.
 */
export type TimescaleStep = {
  readonly limit: Limit
  /** What is expected sooner than the limit: "monthly, never over six weeks". */
  readonly aim?: Limit
  /** Only legs up to this one, counted from 1. */
  readonly legsUpTo?: number
  /** Only legs that start within so many months of the first. */
  readonly monthsUpTo?: number
  /** Only legs that start once this has happened. */
  readonly after?: MarkName
}

/** A statutory timescale as data (DOMAIN §5.2): what starts a clock, by when what must be done, and what comes then. */
export type StatutoryTimescale = {
  readonly clock: string
  readonly title: { readonly en: string; readonly cy: string }
  /** The provision that sets the limit. */
  readonly provision: string
  readonly from: readonly MarkName[]
  readonly to: readonly MarkName[]
  /** What stops the clock unmet: nobody owes it any longer. */
  readonly ends: readonly MarkName[]
  readonly startDay: StartDay
  readonly nonWorkingDay: NonWorkingDay
  /**
   * Set if the clock starts with a birthday rather than with the mark, which then says when the child was born. A clock
   * that would be due before the mark does not start.
   */
  readonly startsAtAge?: number
  /** Present where it may also be met before the clock starts: a plan agreed before the placement. */
  readonly metBefore?: true
  /** A leg that no step fits does not start: a timescale that does not repeat has one step with `legsUpTo` 1. */
  readonly steps: readonly TimescaleStep[]
}

/** Codec of a whole number from 1. */
const Ordinal: t.Type<number, number, unknown> = new t.Type(
  'Ordinal',
  (value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
  (value, context) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0
      ? t.success(value)
      : t.failure(value, context, 'a whole number from 1'),
  Number,
)

const Steps = t.readonlyArray(
  exactObject(
    'step',
    { limit: Limit },
    { aim: Limit, legsUpTo: Ordinal, monthsUpTo: Ordinal, after: MarkName },
  ),
)

/** Codec of a {@link StatutoryTimescale}, strict: a misspelt condition would otherwise change a duty without a word. */
export const StatutoryTimescale: t.Type<StatutoryTimescale, unknown, unknown> = exactObject(
  'StatutoryTimescale',
  {
    clock: IdText,
    title: exactObject('title', { en: NonEmptyText, cy: NonEmptyText }),
    provision: NonEmptyText,
    from: t.readonlyArray(MarkName),
    to: t.readonlyArray(MarkName),
    ends: t.readonlyArray(MarkName),
    startDay: StartDay,
    nonWorkingDay: NonWorkingDay,
    steps: Steps,
  },
  { startsAtAge: Ordinal, metBefore: t.literal(true) },
)
