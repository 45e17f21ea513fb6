import type { RetentionTrigger } from '@coflyfr/privacy/events'
import type { RetentionStanding } from './state.ts'

/** What a period is counted from. */
export const triggerWords = {
  birth: 'genedigaeth',
  'death-under-18': 'marwolaeth cyn 18 oed',
  closure: 'cau’r achos',
  'last-contact': 'cyswllt olaf',
  'adoption-order': 'gorchymyn mabwysiadu',
  'complaint-closed': 'cau’r gŵyn',
} as const satisfies Readonly<Record<RetentionTrigger, string>>

/** What may become of a record, or has. */
export const standingWords = {
  destroyed: 'wedi’i ddinistrio',
  held: 'dan ataliad',
  due: 'yn ddyledus',
  kept: 'i’w gadw',
  'not-classed': 'heb ddosbarth',
} as const satisfies Readonly<Record<RetentionStanding, string>>
