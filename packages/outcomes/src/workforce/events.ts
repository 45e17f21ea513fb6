/**
 * Events of `workforce-<service>`. This is the wire format: what is written here is in ledgers for decades. Add fields
 * by a new schema version with an upcaster; never change a shape in place. Aggregates only, no names.
 */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { Count } from '../codec/count.ts'
import { QuantityText } from '../codec/decimal-text.ts'
import { nullable } from '../codec/nullable.ts'
import {
  AgencyEnded,
  AgencyEngaged,
  type PostsEvent,
  VacancyFilled,
  VacancyOpened,
  VacancyWithdrawn,
} from './posts-events.ts'
import { staffingFigures } from './staffing-figures.ts'

/** The way to qualification that a council grows its own social workers by. */
export const TraineeScheme = oneOf('secondment', 'traineeship', 'apprenticeship')

/** How long after qualifying a cohort is counted again. */
export const RetainedFor = oneOf('1-year', '2-years', '3-years')

/** A position's figures, in full-time equivalents (Fte) as decimal text and in heads. */
export const positionFigures = {
  inPostFte: QuantityText,
  /** The social workers among those in post; the rest is the non-social-work side of the skill mix. */
  socialWorkerFte: QuantityText,
  vacantFte: QuantityText,
  agencyFte: QuantityText,
  /** Since the position before. */
  starters: Count,
  leavers: Count,
  /** On the day. */
  trainees: Count,
  secondments: Count,
} as const

/** How many full-time equivalents the service should have, from the event's date. */
export const EstablishmentSet = defineEvent({
  type: 'EstablishmentSet',
  data: exactObject('EstablishmentSet', {
    service: IdText,
    establishedFte: QuantityText,
    reason: NonEmptyText,
  }),
})

/**
 * The workforce as it was on a day; `establishedFte` is the establishment then, and `correctionReason` is set if this
 * replaces an earlier record of that day.
 */
export const WorkforcePositionRecorded = defineEvent({
  type: 'WorkforcePositionRecorded',
  data: exactObject('WorkforcePositionRecorded', {
    service: IdText,
    on: PlainDateText,
    establishedFte: QuantityText,
    ...positionFigures,
    correctionReason: nullable(NonEmptyText),
  }),
})

/** The staff of a service on the day of a position, and what changed since the one before; aggregates only. */
export const StaffingRecorded = defineEvent({
  type: 'StaffingRecorded',
  data: exactObject('StaffingRecorded', {
    service: IdText,
    on: PlainDateText,
    ...staffingFigures,
    /** As the service states it; null where the events of cases are to say it. */
    openChildren: nullable(Count),
    correctionReason: nullable(NonEmptyText),
  }),
})

/** A cohort of trainees started on the way to qualification. */
export const TraineesStarted = defineEvent({
  type: 'TraineesStarted',
  data: exactObject('TraineesStarted', {
    service: IdText,
    cohort: IdText,
    scheme: TraineeScheme,
    started: Count,
  }),
})

/** This many of a cohort qualified. */
export const TraineesQualified = defineEvent({
  type: 'TraineesQualified',
  data: exactObject('TraineesQualified', { service: IdText, cohort: IdText, qualified: Count }),
})

/** This many of a cohort left before qualifying. */
export const TraineesWithdrawn = defineEvent({
  type: 'TraineesWithdrawn',
  data: exactObject('TraineesWithdrawn', { service: IdText, cohort: IdText, withdrawn: Count }),
})

/** This many of a cohort's qualified trainees are still there. */
export const TraineesRetained = defineEvent({
  type: 'TraineesRetained',
  data: exactObject('TraineesRetained', {
    service: IdText,
    cohort: IdText,
    retainedFor: RetainedFor,
    retained: Count,
  }),
})

/** Every event of a service's workforce stream. */
export type WorkforceEvent =
  | EventOf<typeof EstablishmentSet>
  | EventOf<typeof WorkforcePositionRecorded>
  | EventOf<typeof TraineesStarted>
  | EventOf<typeof TraineesQualified>
  | EventOf<typeof TraineesWithdrawn>
  | EventOf<typeof TraineesRetained>
  | EventOf<typeof StaffingRecorded>
  | PostsEvent

/** Events of `workforce-<service>`. */
export const workforceEvents: EventCatalogue = eventCatalogue(
  EstablishmentSet,
  WorkforcePositionRecorded,
  TraineesStarted,
  TraineesQualified,
  TraineesWithdrawn,
  TraineesRetained,
  StaffingRecorded,
  VacancyOpened,
  VacancyFilled,
  VacancyWithdrawn,
  AgencyEngaged,
  AgencyEnded,
)
