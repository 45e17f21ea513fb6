import { type ClockLeg, walesTimescales } from '@coflyfr/outcomes/events'
import { asRecorded } from '../words/as-recorded.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Standing } from './standing.ts'

/** The states of a clock. */
export const standingWords = {
  open: 'agored',
  overdue: 'hwyr',
  met: 'bodlonwyd',
  'met-late': 'bodlonwyd yn hwyr',
  stopped: 'stopiwyd',
  missed: 'methwyd',
  undetermined: 'heb ei bennu',
} as const satisfies Readonly<Record<Standing, string>>

/** Why a clock was restarted. */
export const restartWords = {
  'new-report': 'adroddiad newydd',
  'court-direction': 'cyfarwyddyd llys',
  'transferred-in': 'trosglwyddwyd i mewn',
  'child-was-missing': 'roedd y plentyn ar goll',
  'start-recorded-wrongly': 'cofnodwyd y dechrau’n anghywir',
  'complainant-agreed': 'cytunodd yr achwynydd',
  'complex-investigation': 'ymchwiliad cymhleth',
  'awaiting-information': 'aros am wybodaeth',
  'other-proceedings': 'achos arall ar droed',
} as const satisfies Readonly<Record<ClockLeg['restarts'][number]['reason'], string>>

/**
 * The titles of the clocks that this library ships; a council's own titles come in both languages with its timescales.
 */
export const titleWords: Vocabulary = Object.fromEntries(
  walesTimescales.map(({ title }) => [title.en, title.cy]),
)

/** A title in Welsh: its translation for a shipped clock; any other title is already in the reader's language. */
export const welshTitle = (title: string): string => titleWords[title] ?? asRecorded(title)
