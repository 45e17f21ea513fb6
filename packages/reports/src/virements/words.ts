import type { Section } from '../report.ts'
import type { RouteRow } from './route.ts'
import type { Virement, VirementStanding } from './state.ts'

/** The kinds of virements. */
export const kindWords = {
  permanent: 'parhaol',
  'one-off': 'untro',
  technical: 'technegol',
} as const satisfies Readonly<Record<Virement['kind'], string>>

/** The statuses of a virement. */
export const stateWords = {
  proposed: 'cynigiwyd',
  agreed: 'cytunwyd',
  approved: 'cymeradwywyd',
  posted: 'postiwyd',
  rejected: 'gwrthodwyd',
  withdrawn: 'tynnwyd yn ôl',
  reversed: 'gwrthdrowyd',
} as const satisfies Readonly<Record<VirementStanding, string>>

/** The states of a step of a route. */
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
