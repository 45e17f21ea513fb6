/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { RestartReason } from '../../clock/restart-reason.ts'
import { nullable } from '../../codec/nullable.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { TemporaryApprovalEnd } from './temporary-approval-end.ts'

/** A clock of a case runs anew from this day; `about` is what it is about, and null where it is about the case. */
export const ClockRestarted = defineEvent({
  type: 'ClockRestarted',
  data: exactObject('ClockRestarted', {
    case: CasePseudonym,
    clock: IdText,
    about: nullable(IdText),
    reason: RestartReason,
  }),
})

/**
 * A relative, friend or other connected person was approved temporarily for the placement that the episode is of: the
 * child is visited weekly until the first review.
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
export type ClockEvent =
  | EventOf<typeof ClockRestarted>
  | EventOf<typeof TemporaryApprovalGiven>
  | EventOf<typeof TemporaryApprovalEnded>

/** Their codecs by type. */
export const clockEvents: EventCatalogue = eventCatalogue(
  ClockRestarted,
  TemporaryApprovalGiven,
  TemporaryApprovalEnded,
)
