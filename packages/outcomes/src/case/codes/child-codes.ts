/** Codes of a child, as the CIN census and SSDA903 write them. */
import { oneOf } from '@coflyfr/core'

/** Sex: 1 male, 2 female, 9 indeterminate, 0 not recorded or unborn. */
export const SexCode = oneOf('0', '1', '2', '9')

/** Ethnic group: the 18 groups, refused (REFU), not yet obtained (NOBT). */
export const EthnicityCode = oneOf(
  'WBRI',
  'WIRI',
  'WIRT',
  'WOTH',
  'WROM',
  'MWBC',
  'MWBA',
  'MWAS',
  'MOTH',
  'AIND',
  'APKN',
  'ABAN',
  'AOTH',
  'BCRB',
  'BAFR',
  'BOTH',
  'CHNE',
  'OOTH',
  'REFU',
  'NOBT',
)

/** Disability: mobility, hand function, personal care, incontinence, communication, learning and so on; NONE for none. */
export const DisabilityCode = oneOf(
  'NONE',
  'MOB',
  'HAND',
  'PC',
  'INC',
  'COMM',
  'LD',
  'HEAR',
  'VIS',
  'BEH',
  'CON',
  'AUT',
  'DDA',
)

/** Why a child has no unique pupil number; UN1 is below school age. The number itself is in no event. */
export const NoPupilNumberCode = oneOf('UN1', 'UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7', 'UN8')

/** The language that a family wants to be spoken to in: an active offer asks for it. */
export const LanguageCode = oneOf('en', 'cy', 'en-cy', 'bsl', 'other')

/** Main reason why a child needs services: N1 abuse or neglect … N8 absent parenting, N9 no need, N0 not stated. */
export const NeedCode = oneOf('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9')
