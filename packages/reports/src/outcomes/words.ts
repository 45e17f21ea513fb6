import type { Vocabulary } from '../words/vocabulary.ts'
import type { Goal, Rater } from './goals.ts'
import type { FactOf } from './state.ts'

/** The sections of the report. */
export type OutcomesSection = 'goals' | 'distance' | 'advocacy' | 'heard'

/** The sections. */
export const sectionWords = {
  goals: 'canlyniadau personol',
  distance: 'pellter a deithiwyd',
  advocacy: 'eiriolaeth',
  heard: 'clywed plant',
} as const satisfies Vocabulary & Readonly<Record<OutcomesSection, string>>

type Group =
  | Goal['domain']
  | FactOf<'AdvocacyOffered'>['data']['entitlement']
  | FactOf<'VoiceRecorded'>['data']['occasion']

/** Parts of well-being, grounds for an advocate, and occasions. */
export const groupWords = {
  rights: 'hawliau',
  health: 'iechyd',
  protection: 'amddiffyn',
  education: 'addysg',
  relationships: 'perthnasoedd',
  society: 'cymdeithas',
  'economic-life': 'bywyd economaidd',
  home: 'cartref',
  'looked-after': 'yn derbyn gofal',
  'child-protection': 'amddiffyn plant',
  'care-leaver': 'ymadawr gofal',
  assessment: 'asesiad',
  'plan-review': 'adolygiad cynllun',
  conference: 'cynhadledd',
  'looked-after-review': 'adolygiad plentyn sy’n derbyn gofal',
  'pathway-plan': 'cynllun llwybr',
  visit: 'ymweliad',
  outcome: 'canlyniad',
} as const satisfies Vocabulary & Readonly<Record<Group, string>>

/** Who gave the scores. */
export const raterWords = {
  self: 'y plentyn',
  worker: 'y gweithiwr',
} as const satisfies Vocabulary & Readonly<Record<Rater, string>>
