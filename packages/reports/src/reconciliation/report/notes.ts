import { penceOfPounds } from '@coflyfr/money'
import type { Label, Note } from '../../report.ts'
import { asRecorded } from '../../words/as-recorded.ts'
import { counted } from '../../words/counted.ts'
import { nouns } from '../../words/nouns.ts'
import { shownPounds } from '../../words/shown-pounds.ts'
import { shownWord } from '../../words/shown-word.ts'
import type { Figures } from './figures.ts'
import type { ReconciliationRequest, RejectedRow } from './request.ts'
import { ruleWords } from './value-words.ts'

type TallyJson = Figures['lateItems']

const linesText = (lines: number): Label => ({
  en: lines === 1 ? '1 line' : `${lines} lines`,
  cy: counted(lines, nouns.line),
})

const noteOf = ({ lines, amount }: TallyJson, words: Label): readonly Note[] => {
  if (lines === 0) return []
  const [count, sum] = [linesText(lines), shownPounds(penceOfPounds(amount))]
  return [
    {
      en: `${words.en}: ${count.en}, ${sum.en}`,
      cy: `${words.cy}: ${count.cy}, ${sum.cy}`,
    },
  ]
}

/** The most unreadable rows that notes list; the JSON has all. */
const rejectionsTold = 20

const rejectionNote = ({ line, column, value, rule }: RejectedRow): Note => {
  const found = value === null ? null : JSON.stringify(value)
  const columnCy = column === null ? 'y rhes' : asRecorded(column)
  return {
    en: `Line ${line} of the extract cannot be read: ${column ?? 'the row'}: ${rule}${found === null ? '' : `, found ${found}`}`,
    cy: `Ni ellir darllen llinell ${line} o’r detholiad: ${columnCy}: ${asRecorded(rule)}${found === null ? '' : `, canfuwyd ${asRecorded(found)}`}`,
  }
}

const rejectionNotes = (rejected: readonly RejectedRow[]): readonly Note[] => {
  const told = rejected.slice(0, rejectionsTold).map(rejectionNote)
  const rest = rejected.length - rejectionsTold
  if (rest <= 0) return told
  return [
    ...told,
    {
      en: `${rest} more lines of the extract cannot be read`,
      cy: `Ni ellir darllen ${counted(rest, nouns.otherLine)} o’r detholiad`,
    },
  ]
}

const noSourceNote = (source: string, sources: ReadonlySet<string>): Note => {
  const held = [...sources].sort()
  return {
    en: `The ledger holds no postings of the source ${source}; it holds ${held.join(', ') || 'none of this year'}`,
    cy: `Nid yw’r cyfriflyfr yn dal unrhyw bostiadau o’r ffynhonnell ${asRecorded(source)}; mae’n dal ${held.map(asRecorded).join(', ') || 'dim o’r flwyddyn hon'}`,
  }
}

const unsearchedNote = ({ rule, lines }: Figures['unsearched'][number]): Note => {
  const count = linesText(lines)
  return {
    en: `Rule "${rule}": for ${count.en} not every combination was tried, because there are too many`,
    cy: `Rheol “${shownWord(rule, ruleWords, 'cy').text}”: ar gyfer ${count.cy} ni roddwyd cynnig ar bob cyfuniad, am fod gormod ohonynt`,
  }
}

/** What a reader must know besides the figures: everything that was left out or not searched, with its amount. */
export const notesOf = (
  { period, source, at, extract }: ReconciliationRequest,
  sources: ReadonlySet<string>,
  { unsearched, otherActuals, lateItems, leftOut, ledgerLines }: Figures,
): readonly Note[] => [
  ...(ledgerLines === 0 && !sources.has(source) ? [noSourceNote(source, sources)] : []),
  ...rejectionNotes(extract.rejected),
  ...noteOf(leftOut.filtered, {
    en: 'The map leaves these out of the extract',
    cy: 'Mae’r map yn hepgor o’r detholiad',
  }),
  ...noteOf(leftOut.otherPeriods, {
    en: `The extract holds lines of other periods than ${period}`,
    cy: `Mae’r detholiad yn dal llinellau o gyfnodau heblaw ${period}`,
  }),
  ...noteOf(leftOut.later, {
    en: `The extract holds lines that count after ${at.asOf}`,
    cy: `Mae’r detholiad yn dal llinellau sy’n cyfrif ar ôl ${at.asOf}`,
  }),
  ...noteOf(lateItems, {
    en: 'Postings that came in after the close, which reports count in a later period',
    cy: 'Postiadau a ddaeth ar ôl cau’r cyfnod, y mae adroddiadau’n eu cyfrif mewn cyfnod diweddarach',
  }),
  ...noteOf(otherActuals.invoices, {
    en: 'Commitment invoices without a posting, which reports also count as actual',
    cy: 'Anfonebau ymrwymiadau heb bostiad, y mae adroddiadau’n eu cyfrif fel ffigurau gwirioneddol yn ogystal â’r rhain',
  }),
  ...noteOf(otherActuals.otherSources, {
    en: 'Postings from other sources, which reports also count as actual',
    cy: 'Postiadau o ffynonellau eraill, y mae adroddiadau’n eu cyfrif fel ffigurau gwirioneddol yn ogystal â’r rhain',
  }),
  ...unsearched.map(unsearchedNote),
]
