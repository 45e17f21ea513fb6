import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { printedCount, suppressedMark } from '../small-count.ts'
import { clockKey, clockRow } from './clock-row.ts'
import { calendarOf } from './find-due.ts'
import { listNotes, summaryNotes, undeterminedNotes, unknownClockNotes } from './notes.ts'
import type { ClocksState } from './project.ts'
import { type StandingClock, standingClocks } from './standing-clock.ts'
import { onTimePercent, settled, Tallies, type Tally } from './tally.ts'

/** Sorts clocks by due day; those without a known one come last. */
const inOrder = (clocks: readonly StandingClock[]): readonly StandingClock[] =>
  clocks
    .map((clock) => ({
      clock,
      place: `${clock.due?.due ?? '9999'} ${clockKey(clock.case, clock.leg)}`,
    }))
    .sort(byText(({ place }) => place))
    .map(({ clock }) => clock)

/** The percentage is hidden if it would reveal a hidden count. */
const printedPercent = (tally: Tally): string | null =>
  settled.some((standing) => printedCount(tally.counts[standing]) === suppressedMark)
    ? suppressedMark
    : onTimePercent(tally)

const summaryRow = (tally: Tally): Row => {
  const { clock, title, counts, restarted } = tally
  return {
    clock,
    title,
    open: printedCount(counts.open),
    overdue: printedCount(counts.overdue),
    met: printedCount(counts.met),
    metLate: printedCount(counts['met-late']),
    missed: printedCount(counts.missed),
    stopped: printedCount(counts.stopped),
    undetermined: printedCount(counts.undetermined),
    restarted: printedCount(restarted),
    onTimePercent: printedPercent(tally),
  }
}

/**
 * The clocks that exist on the day, in the order of their due days; or a summary of how many have each state. The
 * counts are of all clocks, even if only those in one state are listed.
 */
export const renderClocks = (
  state: ClocksState,
  { parameters, day }: RenderContext,
): ReportBody => {
  if (day === null) return { rows: [], totals: {}, notes: [] }
  const { language, summary, clockState } = parameters
  const calendar = calendarOf(state.timescales)
  const tallies = new Tallies(language)
  const listed: StandingClock[] = []
  for (const clock of standingClocks(state, day, parameters)) {
    tallies.add(clock)
    if (!summary && (clockState === null || clock.state === clockState)) listed.push(clock)
  }
  const counted = tallies.all()
  return {
    rows: summary
      ? counted.map(summaryRow)
      : inOrder(listed).map((clock) => clockRow(clock, calendar, day, language)),
    totals: {},
    notes: [
      ...(summary ? summaryNotes : listNotes(counted)),
      ...undeterminedNotes(counted, calendar),
      ...unknownClockNotes(parameters.clock, state.timescales),
    ],
  }
}
