/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import { nullable } from '../../codec/nullable.ts'
import { WorkerReasonCode } from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A worker is responsible for a case; an end, where one is given, was known when this was recorded. */
export const CaseAllocated = defineEvent({
  type: 'CaseAllocated',
  data: exactObject('CaseAllocated', {
    case: CasePseudonym,
    allocation: IdText,
    worker: IdText,
    team: IdText,
    reason: WorkerReasonCode,
    endedOn: nullable(PlainDateText),
  }),
})

/** The allocation that was open ended, and another worker is responsible from the same day. */
export const CaseReallocated = defineEvent({
  type: 'CaseReallocated',
  data: exactObject('CaseReallocated', {
    case: CasePseudonym,
    allocation: IdText,
    worker: IdText,
    team: IdText,
    reason: WorkerReasonCode,
    fromAllocation: IdText,
  }),
})

/** A worker is no longer responsible for a case. */
export const AllocationEnded = defineEvent({
  type: 'AllocationEnded',
  data: exactObject('AllocationEnded', { case: CasePseudonym, allocation: IdText }),
})

/** Every event of this kind of document. */
export type AllocationEvent =
  | EventOf<typeof CaseAllocated>
  | EventOf<typeof CaseReallocated>
  | EventOf<typeof AllocationEnded>

/** Their codecs by type. */
export const allocationEvents: EventCatalogue = eventCatalogue(
  CaseAllocated,
  CaseReallocated,
  AllocationEnded,
)
