import { datedInOrder, type PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { Episode } from '../looked-after/line.ts'
import type { NotTemporarilyApproved, TemporarilyApproved } from './refusals.ts'
import type { TemporaryApproval } from './state.ts'

/** Whether an episode begins a placement: each does but one that changes the legal status alone. */
export const beginsPlacement = ({ reason }: Pick<Episode, 'reason'>): boolean => reason !== 'L'

/** The carers are not approved temporarily yet. */
export const notApproved = (
  episode: string,
  approval: TemporaryApproval | undefined,
): TemporarilyApproved | null =>
  approval?.isGiven ? { tag: 'TemporarilyApproved', episode } : null

/** The carers are approved temporarily. */
export const approved = (
  episode: string,
  approval: TemporaryApproval | undefined,
): NotTemporarilyApproved | null =>
  approval?.isGiven ? null : { tag: 'NotTemporarilyApproved', episode }

/** A step follows the one before it, and the beginning of the placement. */
export const afterLastStep = (
  effectiveOn: PlainDate,
  { startedOn }: Pick<Episode, 'startedOn'>,
  approval: TemporaryApproval | undefined,
): DatedBeforePreviousStep | null => datedInOrder(effectiveOn, approval?.on ?? startedOn)
