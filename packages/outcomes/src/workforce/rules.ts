import { millionthsOf } from '../decimal/millionths.ts'
import type { WorkforceCommandOf } from './commands.ts'
import type {
  MoreSocialWorkersThanInPost,
  NoSuchPosition,
  PositionExists,
  PositionInFuture,
} from './refusals.ts'
import type { WorkforceState } from './state.ts'

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

/** Social workers are part of those in post. */
export const socialWorkersInPost = ({
  socialWorkerFte,
  inPostFte,
}: Position['data']): MoreSocialWorkersThanInPost | null =>
  millionthsOf(socialWorkerFte) > millionthsOf(inPostFte)
    ? { tag: 'MoreSocialWorkersThanInPost', socialWorkerFte, inPostFte }
    : null
