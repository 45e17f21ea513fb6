import { lookedAfterThen } from '../care/rules.ts'
import { type DecidersOf, record } from '../decision.ts'
import type { returnsCommands } from './commands.ts'
import {
  CareLeaverRecorded,
  HealthContactRecorded,
  HealthOutcomesRecorded,
  SchoolChanged,
} from './events.ts'
import { scoreOrReason } from './rules.ts'

/** Decisions about what the returns ask; refusals in the order of `ReturnsRefusal`. */
export const returnsDeciders: DecidersOf<typeof returnsCommands> = {
  RecordHealthOutcomes: ({ data, effectiveOn }) =>
    record(
      scoreOrReason(data.questionnaireScore, data.noQuestionnaire),
      HealthOutcomesRecorded.of(effectiveOn, {
        questionnaireScore: null,
        noQuestionnaire: null,
        convicted: null,
        healthChecked: null,
        immunised: null,
        teethChecked: null,
        healthAssessed: null,
        substanceMisuse: null,
        interventionReceived: null,
        interventionOffered: null,
        ...data,
      }),
    ),
  RecordHealthContact: ({ data, effectiveOn }, { lookedAfter }) =>
    record(lookedAfterThen(lookedAfter, effectiveOn), HealthContactRecorded.of(effectiveOn, data)),
  ChangeSchool: ({ data, effectiveOn }, { lookedAfter }) =>
    record(lookedAfterThen(lookedAfter, effectiveOn), SchoolChanged.of(effectiveOn, data)),
  RecordCareLeaver: ({ data, effectiveOn }) =>
    record(null, CareLeaverRecorded.of(effectiveOn, data)),
}
