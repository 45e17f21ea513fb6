import {
  AccommodationCode,
  ActivityCode,
  AdoptersCode,
  AdoptersStatusCode,
  AdoptionEndCode,
  CeasedReasonCode,
  EpisodeReasonCode,
  EthnicityCode,
  InTouchCode,
  LegalStatusCode,
  MissingKind,
  NeedCode,
  NoQuestionnaireCode,
  ParticipationCode,
  PlaceChangeCode,
  PlacementCode,
  PlacementProviderCode,
  PreviousPermanenceCode,
  SexCode,
} from '@coflyfr/outcomes/events'
import { coded, matching } from '../return-cell.ts'
import { dated, flag, type ReturnColumn, shortText, upn } from './column.ts'

const child: ReturnColumn = { name: 'CHILD', cell: shortText, isRequired: true, isIdentity: true }

const birth: ReturnColumn = {
  name: 'DOB',
  cell: dated,
  code: '102',
  isRequired: true,
  isIdentity: true,
}

const sex: ReturnColumn = { name: 'SEX', cell: coded(SexCode), code: '101', isRequired: true }

const given = (
  name: string,
  cell: ReturnColumn['cell'],
  code?: string,
  rest: Partial<ReturnColumn> = {},
): ReturnColumn => ({ name, cell, ...(code === undefined ? {} : { code }), ...rest })

const required = { isRequired: true } as const

const identity = { isIdentity: true } as const

/** The tables of SSDA903 with their columns, in the order and under the names of the published collection. */
export const ssda903Tables = {
  Header: [
    child,
    sex,
    birth,
    given('ETHNIC', coded(EthnicityCode), '103', required),
    given('UPN', upn, '168', { isRequired: true, isIdentity: true }),
    given('MOTHER', flag),
    given('MC_DOB', dated, '171', identity),
  ],
  Episodes: [
    child,
    given('DECOM', dated, '141', required),
    given('RNE', coded(EpisodeReasonCode), '143', required),
    given('LS', coded(LegalStatusCode), '144', required),
    given('CIN', coded(NeedCode), '145', required),
    given('PLACE', coded(PlacementCode), '146', required),
    given('PLACE_PROVIDER', coded(PlacementProviderCode), '178'),
    given('DEC', dated, '147'),
    given('REC', coded(CeasedReasonCode), '149'),
    given('REASON_PLACE_CHANGE', coded(PlaceChangeCode), '1009'),
    given('HOME_POST', shortText, undefined, identity),
    given('PL_POST', shortText, undefined, identity),
    given(
      'URN',
      matching(/^(?:SC\d{6}|\d{7}|XXXXXXX)$/, 'seven digits, SC and six, or XXXXXXX'),
      '1008',
    ),
  ],
  UASC: [child, sex, birth, given('DUC', dated, '104')],
  PrevPerm: [
    child,
    birth,
    given('PREV_PERM', coded(PreviousPermanenceCode), '631', required),
    given(
      'LA_PERM',
      matching(
        /^(?:\d{3}|WAL|SCO|NIR|NUK|L)$/,
        'three digits, or one of "WAL", "SCO", "NIR", "NUK", "L"',
      ),
      '633',
    ),
    given('DATE_PERM', dated, '632'),
  ],
  Reviews: [
    child,
    birth,
    given('REVIEW', dated, '166', required),
    given('REVIEW_CODE', coded(ParticipationCode), '167', required),
  ],
  Missing: [
    child,
    birth,
    given('MISSING', coded(MissingKind), '1006', required),
    given('MIS_START', dated, '1004', required),
    given('MIS_END', dated, '1005'),
  ],
  PlacedAdoption: [
    child,
    birth,
    given('DATE_PLACED', dated, '115', required),
    given('DATE_PLACED_CEASED', dated, '116'),
    given('REASON_PLACED_CEASED', coded(AdoptionEndCode), '120'),
  ],
  AD1: [
    child,
    birth,
    given('DATE_INT', dated, '112'),
    given('DATE_MATCH', dated, '113'),
    given('FOSTER_CARE', flag, '114'),
    given('NB_ADOPTR', matching(/^[12]$/, '1 or 2'), '175'),
    given('SEX_ADOPTR', coded(AdoptersCode), '176'),
    given('LS_ADOPTR', coded(AdoptersStatusCode), '177'),
  ],
  OC2: [
    child,
    birth,
    given('SDQ_SCORE', matching(/^(?:[0-9]|[1-3][0-9]|40)$/, 'a whole number from 0 to 40'), '180'),
    given('SDQ_REASON', coded(NoQuestionnaireCode), '196'),
    given('CONVICTED', flag, '181'),
    given('HEALTH_CHECK', flag, '181'),
    given('IMMUNISATIONS', flag, '181'),
    given('TEETH_CHECK', flag, '181'),
    given('HEALTH_ASSESSMENT', flag, '181'),
    given('SUBSTANCE_MISUSE', flag, '181'),
    given('INTERVENTION_RECEIVED', flag, '181'),
    given('INTERVENTION_OFFERED', flag, '181'),
  ],
  OC3: [
    child,
    birth,
    given('IN_TOUCH', coded(InTouchCode), '131', required),
    given('ACTIV', coded(ActivityCode), '132', required),
    given('ACCOM', coded(AccommodationCode), '133', required),
  ],
} as const satisfies Readonly<Record<string, readonly ReturnColumn[]>>

/** The name of a table of SSDA903. */
export type Ssda903Table = keyof typeof ssda903Tables

/** The columns of a table. */
export const columnsOf = (table: Ssda903Table): readonly ReturnColumn[] => ssda903Tables[table]

/**
 * The names of the tables, in the order in which a child's rows are imported: who the child is first, then the
 * episodes.
 */
export const ssda903TableNames = [
  'Header',
  'UASC',
  'Episodes',
  'PrevPerm',
  'Reviews',
  'Missing',
  'PlacedAdoption',
  'AD1',
  'OC2',
  'OC3',
] as const satisfies readonly Ssda903Table[]
