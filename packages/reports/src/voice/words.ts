import type { Engagement, Outcome } from './project.ts'

/** The ways of hearing people. */
export const kindWords = {
  'focus-group': 'grŵp ffocws',
  'youth-council': 'cyngor ieuenctid',
  survey: 'arolwg',
  workshop: 'gweithdy',
  interviews: 'cyfweliadau',
  forum: 'fforwm',
} as const satisfies Readonly<Record<Engagement['kind'], string>>

/** The outcomes of what they said. */
export const outcomeWords = {
  done: 'gwnaed',
  planned: 'cynlluniwyd',
  'not-possible': 'nid yw’n bosibl',
} as const satisfies Readonly<Record<Outcome, string>>
