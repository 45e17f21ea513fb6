import type { RetentionTrigger } from '@coflyfr/privacy/events'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { RetentionStanding } from './state.ts'

/** What a retention period is counted from. */
export const triggerWords = {
  birth: 'genedigaeth',
  'death-under-18': 'marwolaeth cyn 18 oed',
  closure: 'cau’r achos',
  'last-contact': 'cyswllt olaf',
  'adoption-order': 'gorchymyn mabwysiadu',
  'complaint-closed': 'cau’r gŵyn',
} as const satisfies Readonly<Record<RetentionTrigger, string>>

/** The states of a record. */
export const standingWords = {
  destroyed: 'wedi’i ddinistrio',
  held: 'dan ataliad',
  due: 'yn ddyledus',
  kept: 'i’w gadw',
  'not-classed': 'heb ddosbarth',
} as const satisfies Readonly<Record<RetentionStanding, string>>

/** The classes of the schedule that a ledger begins with; a note gives the name of a council's own class. */
export const recordClassWords: Vocabulary = {
  'looked-after': 'plentyn sy’n derbyn gofal',
  adoption: 'mabwysiadu',
  'adoption-not-granted': 'mabwysiadu heb ei ganiatáu',
  'child-protection': 'amddiffyn plant',
  'child-in-need': 'plentyn ag anghenion gofal a chymorth',
  complaint: 'cwyn',
}
