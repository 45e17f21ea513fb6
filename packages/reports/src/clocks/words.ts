import { type ClockLeg, walesTimescales } from '@coflyfr/outcomes/events'
import { asRecorded } from '../words/as-recorded.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Standing } from './standing.ts'

/** How a clock stands. */
export const standingWords = {
  open: 'agored',
  overdue: 'hwyr',
  met: 'bodlonwyd',
  'met-late': 'bodlonwyd yn hwyr',
  stopped: 'stopiwyd',
  missed: 'methwyd',
  undetermined: 'heb ei bennu',
} as const satisfies Readonly<Record<Standing, string>>

/** Why a clock was started anew. */
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

/** The titles of the clocks that are shipped; a council's own stand in both languages in its timescales. */
export const titleWords: Vocabulary = Object.fromEntries(
  walesTimescales.map(({ title }) => [title.en, title.cy]),
)

/** A title in Welsh: of a clock that is shipped, its own; any other was recorded in the reader's language. */
export const welshTitle = (title: string): string => titleWords[title] ?? asRecorded(title)
