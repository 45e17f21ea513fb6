/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { CasePseudonym } from '../pseudonym.ts'
import { TemporaryApprovalEnd } from './temporary-approval-end.ts'

/**
 * A relative, friend or other connected person was approved temporarily for the placement that begins with the episode:
 * the child is visited weekly until the first review.
 */
export const TemporaryApprovalGiven = defineEvent({
  type: 'TemporaryApprovalGiven',
  data: exactObject('TemporaryApprovalGiven', { case: CasePseudonym, episode: IdText }),
})

/** A temporary approval ended; the placement need not have. */
export const TemporaryApprovalEnded = defineEvent({
  type: 'TemporaryApprovalEnded',
  data: exactObject('TemporaryApprovalEnded', {
    case: CasePseudonym,
    episode: IdText,
    reason: TemporaryApprovalEnd,
  }),
})

/** Every event of this kind of document. */
export type ApprovalEvent =
  | EventOf<typeof TemporaryApprovalGiven>
  | EventOf<typeof TemporaryApprovalEnded>

/** Their codecs by type. */
export const approvalEvents: EventCatalogue = eventCatalogue(
  TemporaryApprovalGiven,
  TemporaryApprovalEnded,
)
