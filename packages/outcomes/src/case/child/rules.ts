import type { PlainDate } from '@coflyfr/core'
import type {
  BirthInFuture,
  ChildIsBorn,
  ChildNotBorn,
  DeathBeforeBirth,
  DeathIsRecorded,
} from './refusals.ts'
import type { RecordedChild } from './state.ts'

const monthLength = 'yyyy-mm'.length

const monthOf = (date: PlainDate): string => date.slice(0, monthLength)

/** Nobody was born in a month later than the day on which it is recorded. */
export const bornBy = (month: string | undefined, effectiveOn: PlainDate): BirthInFuture | null =>
  month !== undefined && month > monthOf(effectiveOn)
    ? { tag: 'BirthInFuture', month, effectiveOn }
    : null

/** A child is born once; a birth of which nothing was known may be told. */
export const unborn = (child: RecordedChild): ChildIsBorn | null =>
  child.status === 'born' ? { tag: 'ChildIsBorn', month: child.month } : null

/** The month of a birth is amended once there was one. */
export const notExpected = (
  child: RecordedChild,
  month: string | undefined,
): ChildNotBorn | null =>
  month !== undefined && child.status === 'expected'
    ? { tag: 'ChildNotBorn', expected: child.month }
    : null

/** A child dies once. */
export const lives = ({ diedOn }: RecordedChild): DeathIsRecorded | null =>
  diedOn === null ? null : { tag: 'DeathIsRecorded', diedOn }

/** Death follows birth; an expected birth is not one yet. */
export const diesAfterBirth = (child: RecordedChild, diedOn: PlainDate): DeathBeforeBirth | null =>
  child.status === 'born' && monthOf(diedOn) < child.month
    ? { tag: 'DeathBeforeBirth', diedOn, month: child.month }
    : null
