import type { EventOf } from '@coflyfr/core'
import type { DecisionRecorded } from '@coflyfr/governance/events'
import type { Effect } from './standing.ts'
import type { Conclusion } from './state.ts'

/** The verbs of decisions. */
export const verbWords = {
  approved: 'cymeradwywyd',
  agreed: 'cytunwyd',
  noted: 'nodwyd',
  endorsed: 'ategwyd',
  deferred: 'gohiriwyd',
  refused: 'gwrthodwyd',
  referred: 'cyfeiriwyd ymlaen',
} as const satisfies Readonly<Record<EventOf<typeof DecisionRecorded>['data']['verb'], string>>

/** Whether it is in effect. */
export const effectWords = {
  'in-effect': 'mewn grym',
  'not-yet': 'ddim eto',
  'may-be-called-in': 'gellir ei alw i mewn',
  'called-in': 'galwyd i mewn',
  'sent-back': 'anfonwyd yn ôl',
} as const satisfies Readonly<Record<Effect, string>>

/** How its call-in ended. */
export const conclusionWords = {
  stands: 'yn sefyll',
  'referred-back': 'anfonwyd yn ôl',
  'referred-to-council': 'cyfeiriwyd at y Cyngor',
} as const satisfies Readonly<Record<Conclusion, string>>
