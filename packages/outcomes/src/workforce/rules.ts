import { addMonths, type PlainDate } from '@coflyfr/core'
import { millionthsOf } from '../decimal/millionths.ts'
import type { WorkforceCommandOf } from './commands.ts'
import type {
  MoreSocialWorkersThanInPost,
  NoSuchPosition,
  NoSuchStaffing,
  PartExceedsWhole,
  PositionExists,
  PositionInFuture,
  RetainedMoreThanQualified,
  StaffingExists,
} from './refusals.ts'
import type { Cohort, WorkforceState } from './state.ts'

type Position = WorkforceCommandOf<'RecordWorkforcePosition'>

/** A day has one position; a later record of it is a correction and says why. */
export const correctionSaid = (
  { recordedOnByDay }: WorkforceState,
  { service, on, correctionReason }: Position['data'],
): PositionExists | NoSuchPosition | null => {
  const exists = recordedOnByDay.has(on)
  if (exists === (correctionReason !== undefined)) return null
  return { tag: exists ? 'PositionExists' : 'NoSuchPosition', service, on }
}

/** A position is recorded on its day, or later. */
export const positionNotInFuture = ({
  data: { on },
  effectiveOn,
}: Position): PositionInFuture | null =>
  on > effectiveOn ? { tag: 'PositionInFuture', on, effectiveOn } : null

/** Social workers are among those in post, so there cannot be more of them. */
export const socialWorkersInPost = ({
  socialWorkerFte,
  inPostFte,
}: Position['data']): MoreSocialWorkersThanInPost | null =>
  millionthsOf(socialWorkerFte) > millionthsOf(inPostFte)
    ? { tag: 'MoreSocialWorkersThanInPost', socialWorkerFte, inPostFte }
    : null

type Staffing = WorkforceCommandOf<'RecordStaffing'>['data']

/** A day has one record of its staffing; a later one is a correction and says why. */
export const staffingCorrectionSaid = (
  { staffedOnByDay }: WorkforceState,
  { service, on, correctionReason }: Staffing,
): StaffingExists | NoSuchStaffing | null => {
  const exists = staffedOnByDay.has(on)
  if (exists === (correctionReason !== undefined)) return null
  return { tag: exists ? 'StaffingExists' : 'NoSuchStaffing', service, on }
}

/** Figures of staffing that are a part of another. */
const partsOfStaffing = [
  ['supervisionsOnTime', 'supervisionsDue'],
  ['newlyQualified', 'headcount'],
  ['sickDays', 'availableDays'],
] as const satisfies readonly (readonly [keyof Staffing, keyof Staffing])[]

/** No part is larger than its whole. */
export const partsFit = (staffing: Staffing): PartExceedsWhole | null => {
  for (const [part, whole] of partsOfStaffing) {
    const exceeds = millionthsOf(String(staffing[part])) > millionthsOf(String(staffing[whole]))
    if (exceeds) return { tag: 'PartExceedsWhole', part, whole }
  }
  return null
}

const monthsOf = { '1-year': 12, '2-years': 24, '3-years': 36 } as const

/** Of those who had qualified so many years before, no more are still there than there were. */
export const retainedOfQualified = (
  { cohort, retainedFor, retained }: WorkforceCommandOf<'CountRetained'>['data'],
  { qualified: steps }: Cohort,
  countedOn: PlainDate,
): RetainedMoreThanQualified | null => {
  const qualified = steps
    .filter(({ on }) => addMonths(on, monthsOf[retainedFor]) <= countedOn)
    .reduce((sum, { count }) => sum + count, 0)
  return retained > qualified
    ? { tag: 'RetainedMoreThanQualified', cohort, qualified, retained }
    : null
}
