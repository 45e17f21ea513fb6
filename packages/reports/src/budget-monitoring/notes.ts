import { absPence, comparePence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { Note, ReportParameters } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { counted } from '../words/counted.ts'
import { nouns } from '../words/nouns.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { actualOf, revisedOf } from './figures.ts'
import { afterClose, type MonitoredLine } from './monitored-line.ts'
import type { MonitoredLines } from './monitored-lines.ts'
import type { LateItem } from './state.ts'
import { signNote } from './variance.ts'

/** How many heads without a budget are named, the largest actuals first. A ledger may have thousands. */
const headsNamedMax = 5

const bySize = (one: MonitoredLine, other: MonitoredLine): number =>
  comparePence(absPence(other.actual), absPence(one.actual))

const nameOf = ({ costCentre, subjective }: MonitoredLine): string => `${costCentre}/${subjective}`

const restOf = (rest: number): Note | null =>
  rest <= 0 ? null : { en: ` and ${rest} more`, cy: `; hefyd ${counted(rest, nouns.otherHead)}` }

/** One note for all heads without a budget: how many, what was spent on them, and the largest by name. */
const unbudgetedNotes = (lines: readonly MonitoredLine[]): readonly Note[] => {
  const found = lines.filter(({ isBudgeted }) => !isBudgeted)
  if (found.length === 0) return []
  const sorted = found.toSorted(byText(nameOf)).toSorted(bySize)
  const named = sorted.slice(0, headsNamedMax).map(nameOf)
  const rest = restOf(found.length - headsNamedMax)
  const spent = shownPounds(actualOf(found))
  const heads = found.length === 1 ? '1 head' : `${found.length} heads`
  return [
    {
      en: `In no approved budget of the year: ${heads} with actuals of ${spent.en}: ${named.join(', ')}${rest?.en ?? ''}`,
      cy: `Heb fod mewn unrhyw gyllideb a gymeradwywyd ar gyfer y flwyddyn: ${counted(found.length, nouns.head)}, â ffigurau gwirioneddol o ${spent.cy}: ${named.map(asRecorded).join(', ')}${rest?.cy ?? ''}`,
    },
  ]
}

const afterCloseNotes = (lines: readonly MonitoredLine[]): readonly Note[] => {
  const found = lines.filter(({ directorate }) => directorate === afterClose)
  if (found.length === 0) return []
  const amount = shownPounds(actualOf(found))
  return [
    {
      en: `${amount.en} came in after every period of the year was closed and counts in none`,
      cy: `Daeth ${amount.cy} i mewn ar ôl cau pob cyfnod o’r flwyddyn ac nid yw’n cyfrif mewn unrhyw gyfnod`,
    },
  ]
}

const lateNote = ({ concerns, period, amount }: LateItem): Note => {
  const shown = shownPounds(amount)
  return {
    en: `${shown.en} of ${concerns} came in after its close and counts in ${period}`,
    cy: `Daeth ${shown.cy} o ${concerns} i mewn ar ôl cau’r cyfnod hwnnw ac mae’n cyfrif yn ${period}`,
  }
}

const lateNotes = ({ lateItems }: MonitoredLines): readonly Note[] =>
  lateItems.filter(({ period }) => period !== null).map(lateNote)

/** The lines without a forecast, if any other line has one. */
const unforeseenNotes = (lines: readonly MonitoredLine[]): readonly Note[] => {
  const unforeseen = lines.filter(({ isForeseen, revised }) => !isForeseen && revised !== 0n)
  if (unforeseen.length === 0 || lines.every(({ projected }) => projected === null)) return []
  const amount = shownPounds(revisedOf(unforeseen))
  return [
    {
      en: `Counted in the total projection at their revised budget: ${unforeseen.length} of ${lines.length} lines, ${amount.en}, because they have no forecast`,
      cy: `Cyfrifir yn y cyfanswm rhagamcanol ar sail eu cyllideb ddiwygiedig: ${unforeseen.length} o’r ${lines.length} llinell, ${amount.cy}, sydd heb ragolwg`,
    },
  ]
}

const periodNotes = ({ period }: ReportParameters): readonly Note[] =>
  period === null
    ? []
    : [
        {
          en: `Actuals are up to ${period}, projections are the latest made by then; budgets are for the whole year`,
          cy: `Ffigurau gwirioneddol hyd at ${period} a ddangosir, a’r rhagamcanion diweddaraf a wnaed erbyn hynny; cyllidebau’r flwyddyn yw’r cyllidebau`,
        },
      ]

/** What the forecasts rest on; the view by period shows no forecasts. */
const forecastNotes = (
  { lines, forecasts }: MonitoredLines,
  { view }: ReportParameters,
): readonly Note[] => (view === 'period' ? [] : [...unforeseenNotes(lines), ...forecasts.notes])

/** What a reader must know besides the rows. */
export const monitoringNotes = (
  monitored: MonitoredLines,
  parameters: ReportParameters,
): readonly Note[] => [
  signNote(parameters),
  ...periodNotes(parameters),
  ...unbudgetedNotes(monitored.lines),
  ...lateNotes(monitored),
  ...afterCloseNotes(monitored.lines),
  ...forecastNotes(monitored, parameters),
]
