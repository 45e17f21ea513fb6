import { absPence, comparePence, displayPounds } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { ReportParameters } from '../report.ts'
import { actualOf, revisedOf } from './figures.ts'
import { afterClose, type MonitoredLine } from './monitored-line.ts'
import type { MonitoredLines } from './monitored-lines.ts'
import { signNote } from './variance.ts'

/** Heads that the note on unbudgeted ones names: those with the largest actuals. A ledger may have thousands. */
const headsNamedMax = 5

const bySize = (one: MonitoredLine, other: MonitoredLine): number =>
  comparePence(absPence(other.actual), absPence(one.actual))

const nameOf = ({ costCentre, subjective }: MonitoredLine): string => `${costCentre}/${subjective}`

/** One note for all of them: how many, what was spent on them, and the largest by name. */
const unbudgetedNotes = (lines: readonly MonitoredLine[]): readonly string[] => {
  const found = lines.filter(({ isBudgeted }) => !isBudgeted)
  if (found.length === 0) return []
  const sorted = found.toSorted(byText(nameOf)).toSorted(bySize)
  const named = sorted.slice(0, headsNamedMax).map(nameOf).join(', ')
  const rest = found.length - headsNamedMax
  const heads = found.length === 1 ? '1 head' : `${found.length} heads`
  return [
    `In no approved budget of the year: ${heads} with actuals of ${displayPounds(actualOf(found), 'en')}: ${named}${rest > 0 ? ` and ${rest} more` : ''}`,
  ]
}

const afterCloseNotes = (lines: readonly MonitoredLine[]): readonly string[] => {
  const found = lines.filter(({ directorate }) => directorate === afterClose)
  if (found.length === 0) return []
  const amount = displayPounds(actualOf(found), 'en')
  return [`${amount} got in after every period of the year was closed and counts in none`]
}

const lateNotes = ({ lateItems }: MonitoredLines): readonly string[] =>
  lateItems
    .filter(({ period }) => period !== null)
    .map(
      ({ concerns, period, amount }) =>
        `${displayPounds(amount, 'en')} of ${concerns} got in after its close and counts in ${period}`,
    )

/** Lines without a forecast beside others that have one. */
const unforeseenNotes = (lines: readonly MonitoredLine[]): readonly string[] => {
  const unforeseen = lines.filter(({ isForeseen, revised }) => !isForeseen && revised !== 0n)
  if (unforeseen.length === 0 || lines.every(({ projected }) => projected === null)) return []
  const amount = displayPounds(revisedOf(unforeseen), 'en')
  return [
    `Counted in the total projection at their revised budget: ${unforeseen.length} of ${lines.length} lines, ${amount}, which have no forecast`,
  ]
}

const periodNotes = ({ period }: ReportParameters): readonly string[] =>
  period === null
    ? []
    : [
        `Actuals are those up to ${period}, projections the latest made by then; budgets are those of the year`,
      ]

/** What the forecasts rest on; the view by period shows none. */
const forecastNotes = (
  { lines, forecasts }: MonitoredLines,
  { view }: ReportParameters,
): readonly string[] => (view === 'period' ? [] : [...unforeseenNotes(lines), ...forecasts.notes])

/** What the rows of budget monitoring do not say. */
export const monitoringNotes = (
  monitored: MonitoredLines,
  parameters: ReportParameters,
): readonly string[] => [
  signNote(parameters),
  ...periodNotes(parameters),
  ...unbudgetedNotes(monitored.lines),
  ...lateNotes(monitored),
  ...afterCloseNotes(monitored.lines),
  ...forecastNotes(monitored, parameters),
]
