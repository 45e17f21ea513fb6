import { displayPounds } from '@coflyfr/money'
import type { ReportParameters } from '../report.ts'
import { actualOf, revisedOf } from './figures.ts'
import { afterClose, type MonitoredLine } from './monitored-line.ts'
import type { MonitoredLines } from './monitored-lines.ts'
import { signNote } from './variance.ts'

/** Heads that are named in notes; the rest are counted. */
const headsMax = 20

const unbudgetedNotes = (lines: readonly MonitoredLine[]): readonly string[] => {
  const found = lines.filter(({ isBudgeted }) => !isBudgeted)
  const rest = found.slice(headsMax)
  const named = found
    .slice(0, headsMax)
    .map(
      ({ costCentre, subjective }) =>
        `${costCentre}/${subjective} is in no approved budget of the year`,
    )
  if (rest.length === 0) return named
  const spent = displayPounds(actualOf(rest), 'en')
  return [...named, `In none either: ${rest.length} more heads, with actuals of ${spent}`]
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
