/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  MonthText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { nullable } from '../../codec/nullable.ts'
import {
  DisabilityCode,
  EthnicityCode,
  LanguageCode,
  NoPupilNumberCode,
  SexCode,
} from '../codes/child-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { Birth } from './birth.ts'

/**
 * What the returns ask about a child was recorded. A birth has its month and never its day; an unborn child has the
 * expected month.
 */
export const ChildRecorded = defineEvent({
  type: 'ChildRecorded',
  data: exactObject('ChildRecorded', {
    case: CasePseudonym,
    sex: SexCode,
    ethnicity: EthnicityCode,
    unaccompanied: t.boolean,
    birth: nullable(Birth),
    disabilities: nullable(t.readonlyArray(DisabilityCode)),
    language: nullable(LanguageCode),
    noPupilNumber: nullable(NoPupilNumberCode),
    unaccompaniedEndedOn: nullable(PlainDateText),
    isMother: nullable(t.boolean),
    motherBirthMonth: nullable(MonthText),
  }),
})

/** The particulars of a child changed; a field is null where it did not. */
export const ChildAmended = defineEvent({
  type: 'ChildAmended',
  data: exactObject('ChildAmended', {
    case: CasePseudonym,
    sex: nullable(SexCode),
    ethnicity: nullable(EthnicityCode),
    unaccompanied: nullable(t.boolean),
    birthMonth: nullable(MonthText),
    disabilities: nullable(t.readonlyArray(DisabilityCode)),
    language: nullable(LanguageCode),
    noPupilNumber: nullable(NoPupilNumberCode),
    unaccompaniedEndedOn: nullable(PlainDateText),
    isMother: nullable(t.boolean),
    motherBirthMonth: nullable(MonthText),
  }),
})

/** An unborn child was born; the month replaces the expected one. */
export const BirthRecorded = defineEvent({
  type: 'BirthRecorded',
  data: exactObject('BirthRecorded', { case: CasePseudonym, birthMonth: MonthText, sex: SexCode }),
})

/** The child died on this day. */
export const DeathRecorded = defineEvent({
  type: 'DeathRecorded',
  data: exactObject('DeathRecorded', { case: CasePseudonym }),
})

/** Every event of this kind of document. */
export type ChildEvent =
  | EventOf<typeof ChildRecorded>
  | EventOf<typeof ChildAmended>
  | EventOf<typeof BirthRecorded>
  | EventOf<typeof DeathRecorded>

/** Their codecs by type. */
export const childEvents: EventCatalogue = eventCatalogue(
  ChildRecorded,
  ChildAmended,
  BirthRecorded,
  DeathRecorded,
)
