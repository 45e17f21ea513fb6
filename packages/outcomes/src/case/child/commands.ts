import { exactObject, MonthText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import {
  DisabilityCode,
  EthnicityCode,
  LanguageCode,
  NoPupilNumberCode,
  SexCode,
} from '../codes/child-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { Birth } from './birth.ts'

/** Codecs of the data of these commands, by the command's name. */
export const childCommands = {
  /** Records what the returns ask about a child. This opens a case if no contact has. */
  RecordChild: exactObject(
    'RecordChild',
    { case: CasePseudonym, sex: SexCode, ethnicity: EthnicityCode, unaccompanied: t.boolean },
    {
      birth: Birth,
      disabilities: t.readonlyArray(DisabilityCode),
      language: LanguageCode,
      noPupilNumber: NoPupilNumberCode,
      unaccompaniedEndedOn: PlainDateText,
      isMother: t.boolean,
      motherBirthMonth: MonthText,
    },
  ),
  /** Changes the particulars of a child; fields that are left out stay as they were. */
  AmendChild: exactObject(
    'AmendChild',
    { case: CasePseudonym },
    {
      sex: SexCode,
      ethnicity: EthnicityCode,
      unaccompanied: t.boolean,
      birthMonth: MonthText,
      disabilities: t.readonlyArray(DisabilityCode),
      language: LanguageCode,
      noPupilNumber: NoPupilNumberCode,
      unaccompaniedEndedOn: PlainDateText,
      isMother: t.boolean,
      motherBirthMonth: MonthText,
    },
  ),
  /** Records the birth of a child who was unborn. */
  RecordBirth: exactObject('RecordBirth', {
    case: CasePseudonym,
    birthMonth: MonthText,
    sex: SexCode,
  }),
  /** Records that the child died. */
  RecordDeath: exactObject('RecordDeath', { case: CasePseudonym }),
} as const
