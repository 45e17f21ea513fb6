/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
} from '@coflyfr/core'
import * as t from 'io-ts'
import {
  AfterLeaving,
  HomelessKind,
  LeaverAccommodation,
  LeaverActivity,
  SchoolStage,
} from '../codes/leaving-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** What a care leaver does. */
export const ActivityRecorded = defineEvent({
  type: 'ActivityRecorded',
  data: exactObject('ActivityRecorded', {
    case: CasePseudonym,
    after: AfterLeaving,
    activity: LeaverActivity,
  }),
})

/** Where a care leaver lives. */
export const AccommodationRecorded = defineEvent({
  type: 'AccommodationRecorded',
  data: exactObject('AccommodationRecorded', {
    case: CasePseudonym,
    after: AfterLeaving,
    accommodation: LeaverAccommodation,
    suitable: t.boolean,
  }),
})

/** A care leaver was homeless. */
export const HomelessnessRecorded = defineEvent({
  type: 'HomelessnessRecorded',
  data: exactObject('HomelessnessRecorded', { case: CasePseudonym, homelessness: HomelessKind }),
})

/** Whether a looked-after child reached the core subject indicator of a stage. */
export const EducationRecorded = defineEvent({
  type: 'EducationRecorded',
  data: exactObject('EducationRecorded', {
    case: CasePseudonym,
    stage: SchoolStage,
    achieved: t.boolean,
  }),
})

/** Every event of this kind of document. */
export type LeavingEvent =
  | EventOf<typeof ActivityRecorded>
  | EventOf<typeof AccommodationRecorded>
  | EventOf<typeof HomelessnessRecorded>
  | EventOf<typeof EducationRecorded>

/** Their codecs by type. */
export const leavingEvents: EventCatalogue = eventCatalogue(
  ActivityRecorded,
  AccommodationRecorded,
  HomelessnessRecorded,
  EducationRecorded,
)
