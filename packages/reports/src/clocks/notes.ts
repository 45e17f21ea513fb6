import {
  type TimescalesState,
  type WorkingCalendar,
  walesTimescales,
} from '@coflyfr/outcomes/events'
import type { Note } from '../report.ts'
import { onTimePercent, type Tally } from './tally.ts'
import { welshTitle } from './words.ts'

const inTime: Note = {
  en: 'A clock is in time up to its last day, which is later than its due day where a limit in days, weeks or months ends on a non-working day',
  cy: 'Mae cloc ar amser hyd at ei ddiwrnod olaf, sy’n hwyrach na’r diwrnod y mae’n ddyledus pan nad yw terfyn mewn dyddiau, wythnosau neu fisoedd yn gorffen ar ddiwrnod gwaith',
}

const onTime: Note = {
  en: 'On time % is the share met in time of all clocks met, overdue or missed; a clock stopped after its last day counts as missed',
  cy: 'Canran o’r clociau a fodlonwyd, sy’n hwyr neu a fethwyd yw “ar amser %”; methwyd un a stopiwyd ar ôl ei ddiwrnod olaf',
}

const tallyNote = (tally: Tally): Note => {
  const { title, counts } = tally
  const percent = onTimePercent(tally)
  const [share, cyfran] =
    percent === null ? ['', ''] : [`, ${percent} % on time`, `, ${percent} % ar amser`]
  return {
    en: `${title}: ${counts.open} open, ${counts.overdue} overdue, ${counts.met} met, ${counts['met-late']} met late, ${counts.missed} missed${share}`,
    cy: `${welshTitle(title)}: ${counts.open} agored, ${counts.overdue} hwyr, ${counts.met} wedi’u bodloni, ${counts['met-late']} wedi’u bodloni’n hwyr, ${counts.missed} wedi’u methu${cyfran}`,
  }
}

/** The list with its sums for each clock; it names pseudonyms and is for those who work with the cases. */
export const listNotes = (counted: readonly Tally[]): readonly Note[] => [
  ...counted.map(tallyNote),
  ...(counted.length === 0 ? [] : [inTime, onTime]),
]

/** How to read the published summary. */
export const summaryNotes: readonly Note[] = [
  inTime,
  onTime,
  {
    en: '* is a count from one to four, or a figure that would reveal one',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
  },
]

/** That some clocks run beyond the published bank holidays, and up to when those are known. */
export const undeterminedNotes = (
  counted: readonly Tally[],
  { from, upTo }: WorkingCalendar,
): readonly Note[] =>
  counted.some(({ counts }) => counts.undetermined > 0)
    ? [
        {
          en: `Undetermined clocks have no due day, because bank holidays are known only from ${from} to ${upTo}`,
          cy: `Nid oes modd dweud pryd y mae’r rhai heb eu pennu yn ddyledus: mae gwyliau banc yn hysbys o ${from} i ${upTo}`,
        },
      ]
    : []

/** That no clock has the name asked for, so that a typing error is not taken for a clean record. */
export const unknownClockNotes = (
  asked: string | null,
  { versions }: TimescalesState,
): readonly Note[] => {
  const own = versions.flatMap(({ timescales }) => timescales)
  const names = [...new Set([...walesTimescales, ...own].map(({ clock }) => clock))]
  return asked === null || names.includes(asked)
    ? []
    : [
        {
          en: `There is no clock named ${asked}; the clocks are ${names.join(', ')}`,
          cy: `Nid oes cloc o’r enw ${asked}; y rhai sydd yw ${names.join(', ')}`,
        },
      ]
}
