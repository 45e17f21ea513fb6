import { exactObject, FinancialYearText } from '@coflyfr/core'
import * as t from 'io-ts'
import { HealthContactKind } from '../codes/care-codes.ts'
import {
  AccommodationCode,
  ActivityCode,
  InTouchCode,
  NoQuestionnaireCode,
} from '../codes/returns-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { QuestionnaireScore } from './questionnaire-score.ts'

/** Codecs of the data of these commands, by the command's name. */
export const returnsCommands = {
  /** Records the yearly health facts of a looked-after child. */
  RecordHealthOutcomes: exactObject(
    'RecordHealthOutcomes',
    { case: CasePseudonym, financialYear: FinancialYearText },
    {
      questionnaireScore: QuestionnaireScore,
      noQuestionnaire: NoQuestionnaireCode,
      convicted: t.boolean,
      healthChecked: t.boolean,
      immunised: t.boolean,
      teethChecked: t.boolean,
      healthAssessed: t.boolean,
      substanceMisuse: t.boolean,
      interventionReceived: t.boolean,
      interventionOffered: t.boolean,
    },
  ),
  /** Records that a looked-after child is registered with a doctor or has seen a dentist. */
  RecordHealthContact: exactObject('RecordHealthContact', {
    case: CasePseudonym,
    kind: HealthContactKind,
  }),
  /** Records that a looked-after child changed school. */
  ChangeSchool: exactObject('ChangeSchool', { case: CasePseudonym, isTransition: t.boolean }),
  /** Records what a care leaver does and where they live. */
  RecordCareLeaver: exactObject('RecordCareLeaver', {
    case: CasePseudonym,
    inTouch: InTouchCode,
    activity: ActivityCode,
    accommodation: AccommodationCode,
  }),
} as const
