import { displayPounds, penceOfPounds } from '@coflyfr/money'
import type { Figures } from './figures.ts'
import type { ReconciliationRequest, RejectedRow } from './request.ts'

type TallyJson = Figures['lateItems']

const said = ({ lines, amount }: TallyJson): string =>
  `${lines === 1 ? '1 line' : `${lines} lines`}, ${displayPounds(penceOfPounds(amount), 'en')}`

const noteOf = (tally: TallyJson, words: string): readonly string[] =>
  tally.lines === 0 ? [] : [`${words}: ${said(tally)}`]

/** Most unreadable rows that are told one by one; the JSON lists them all. */
const rejectionsTold = 20

const rejectionNotes = (rejected: readonly RejectedRow[]): readonly string[] => [
  ...rejected
    .slice(0, rejectionsTold)
    .map(
      ({ line, column, value, rule }) =>
        `Line ${line} of the extract cannot be read: ${column ?? 'the row'}: ${rule}${value === null ? '' : `, found ${JSON.stringify(value)}`}`,
    ),
  ...(rejected.length > rejectionsTold
    ? [`${rejected.length - rejectionsTold} more lines of the extract cannot be read`]
    : []),
]

/** What a reader must know besides the figures: whatever was left out or not looked at is said, with its amount. */
export const notesOf = (
  { period, source, at, extract }: ReconciliationRequest,
  sources: ReadonlySet<string>,
  { unsearched, otherActuals, lateItems, leftOut, ledgerLines }: Figures,
): readonly string[] => [
  ...(ledgerLines === 0 && !sources.has(source)
    ? [
        `The ledger holds no postings of the source ${source}; it holds ${[...sources].sort().join(', ') || 'none of this year'}`,
      ]
    : []),
  ...rejectionNotes(extract.rejected),
  ...noteOf(leftOut.filtered, 'The map leaves out of the extract'),
  ...noteOf(leftOut.otherPeriods, `The extract holds lines of other periods than ${period}`),
  ...noteOf(leftOut.later, `The extract holds lines that count after ${at.asOf}`),
  ...noteOf(lateItems, 'Postings that came after the close, which reports count in a later period'),
  ...noteOf(
    otherActuals.invoices,
    'Invoices of commitments without a posting, which reports count as actual besides these',
  ),
  ...noteOf(
    otherActuals.otherSources,
    'Postings of other sources, which reports count as actual besides these',
  ),
  ...unsearched.map(
    ({ rule, lines }) =>
      `Rule "${rule}": for ${lines === 1 ? '1 line' : `${lines} lines`} not every combination was tried, because there are too many`,
  ),
]
