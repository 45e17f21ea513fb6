import { lookedAfterThen } from '../care/rules.ts'
import { type DecidersOf, record } from '../decision.ts'
import type { leavingCommands } from './commands.ts'
import {
  AccommodationRecorded,
  ActivityRecorded,
  EducationRecorded,
  HomelessnessRecorded,
} from './events.ts'
import { hasLeftCare, longEnoughAfter, recordedOnce } from './rules.ts'

/** Decisions about care leavers and looked-after children at school; refusals in the order of `LeavingRefusal`. */
export const leavingDeciders: DecidersOf<typeof leavingCommands> = {
  RecordActivity: ({ data, effectiveOn }, { lookedAfter, leaving }) =>
    record(
      longEnoughAfter(lookedAfter, effectiveOn, data.after) ??
        recordedOnce(leaving, 'activity', data.after),
      ActivityRecorded.of(effectiveOn, data),
    ),
  RecordAccommodation: ({ data, effectiveOn }, { lookedAfter, leaving }) =>
    record(
      longEnoughAfter(lookedAfter, effectiveOn, data.after) ??
        recordedOnce(leaving, 'accommodation', data.after),
      AccommodationRecorded.of(effectiveOn, data),
    ),
  RecordHomelessness: ({ data, effectiveOn }, { lookedAfter }) =>
    record(hasLeftCare(lookedAfter, effectiveOn), HomelessnessRecorded.of(effectiveOn, data)),
  RecordEducation: ({ data, effectiveOn }, { lookedAfter, leaving }) =>
    record(
      lookedAfterThen(lookedAfter, effectiveOn) ?? recordedOnce(leaving, 'education', data.stage),
      EducationRecorded.of(effectiveOn, data),
    ),
}
