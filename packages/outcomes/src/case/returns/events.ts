/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  FinancialYearText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { nullable } from '../../codec/nullable.ts'
import { HealthContactKind } from '../codes/care-codes.ts'
import {
  AccommodationCode,
  ActivityCode,
  InTouchCode,
  NoQuestionnaireCode,
} from '../codes/returns-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { QuestionnaireScore } from './questionnaire-score.ts'

/** The yearly health facts of a child who was looked after for twelve months; null where nothing is known. */
export const HealthOutcomesRecorded = defineEvent({
  type: 'HealthOutcomesRecorded',
  data: exactObject('HealthOutcomesRecorded', {
    case: CasePseudonym,
    financialYear: FinancialYearText,
    questionnaireScore: nullable(QuestionnaireScore),
    noQuestionnaire: nullable(NoQuestionnaireCode),
    convicted: nullable(t.boolean),
    healthChecked: nullable(t.boolean),
    immunised: nullable(t.boolean),
    teethChecked: nullable(t.boolean),
    healthAssessed: nullable(t.boolean),
    substanceMisuse: nullable(t.boolean),
    interventionReceived: nullable(t.boolean),
    interventionOffered: nullable(t.boolean),
  }),
})

/** A looked-after child is registered with a doctor or has seen a dentist. */
export const HealthContactRecorded = defineEvent({
  type: 'HealthContactRecorded',
  data: exactObject('HealthContactRecorded', { case: CasePseudonym, kind: HealthContactKind }),
})

/** A looked-after child changed school; a transition is what every child of that age makes. */
export const SchoolChanged = defineEvent({
  type: 'SchoolChanged',
  data: exactObject('SchoolChanged', { case: CasePseudonym, isTransition: t.boolean }),
})

/** What a care leaver does and where they live, around a birthday. */
export const CareLeaverRecorded = defineEvent({
  type: 'CareLeaverRecorded',
  data: exactObject('CareLeaverRecorded', {
    case: CasePseudonym,
    inTouch: InTouchCode,
    activity: ActivityCode,
    accommodation: AccommodationCode,
  }),
})

/** Every event of this kind of document. */
export type ReturnsEvent =
  | EventOf<typeof HealthOutcomesRecorded>
  | EventOf<typeof HealthContactRecorded>
  | EventOf<typeof SchoolChanged>
  | EventOf<typeof CareLeaverRecorded>

/** Their codecs by type. */
export const returnsEvents: EventCatalogue = eventCatalogue(
  HealthOutcomesRecorded,
  HealthContactRecorded,
  SchoolChanged,
  CareLeaverRecorded,
)
