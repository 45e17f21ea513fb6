import type { Section } from '../report.ts'
import type { RouteRow } from './route.ts'
import type { Virement, VirementStanding } from './state.ts'

/** How long a virement lasts. */
export const kindWords = {
  permanent: 'parhaol',
  'one-off': 'untro',
  technical: 'technegol',
} as const satisfies Readonly<Record<Virement['kind'], string>>

/** Where a virement stands. */
export const stateWords = {
  proposed: 'cynigiwyd',
  agreed: 'cytunwyd',
  approved: 'cymeradwywyd',
  posted: 'postiwyd',
  rejected: 'gwrthodwyd',
  withdrawn: 'tynnwyd yn ôl',
  reversed: 'gwrthdrowyd',
} as const satisfies Readonly<Record<VirementStanding, string>>

/** Where a step of a route stands. */
export const stepWords = {
  waiting: 'yn aros',
  done: 'gwnaed',
  skipped: 'hepgorwyd',
  refused: 'gwrthodwyd',
} as const satisfies Readonly<Record<RouteRow['state'], string>>

/** The lists of a meeting's papers. */
export const sectionWords = {
  'for-approval': 'i’w gymeradwyo',
  'for-information': 'er gwybodaeth',
  pending: 'yn yr arfaeth',
} as const satisfies Readonly<Record<Section, string>>
