import { financialYearOf, type PlainDate } from '@coflyfr/core'
import {
  type ClockFacts,
  type ClockLeg,
  clockState,
  clocksOf,
  marksOf,
  type TimescalesOn,
  timescalesByDay,
} from '@coflyfr/outcomes/events'
import type { ReportParameters } from '../report.ts'
import { calendarOf, dueFinder, type LegDue } from './find-due.ts'
import type { ClocksState } from './project.ts'
import type { Standing } from './standing.ts'

/** A leg of a clock of a case, and how it stands on the day of the report. */
export interface StandingClock {
  readonly case: string
  readonly leg: ClockLeg
  readonly due: LegDue | null
  readonly state: Standing
}

/** The clocks of one case up to a day, as its facts and the timescales lead to them. */
const legsOf = (
  facts: ClockFacts,
  timescalesOn: TimescalesOn,
  day: PlainDate,
): readonly ClockLeg[] => {
  // An end that was recorded with its beginning may lie after the day.
  const marks = marksOf([...facts.values()].flat()).filter(({ on }) => on <= day)
  // A clock that starts with a birthday does not run before it.
  return clocksOf(marks, timescalesOn).filter(({ start }) => start <= day)
}

/** The clocks that are asked for, one by one, as they stand on a day: a council has more of them than are worth keeping. */
export function* standingClocks(
  state: ClocksState,
  day: PlainDate,
  asked: Pick<ReportParameters, 'clock' | 'year'>,
): Iterable<StandingClock> {
  const timescalesOn = timescalesByDay(state.timescales.versions)
  const dueOfLeg = dueFinder(calendarOf(state.timescales))
  for (const [pseudonym, facts] of state.cases)
    for (const leg of legsOf(facts, timescalesOn, day)) {
      const due = dueOfLeg(leg)
      const standing = due === null ? 'undetermined' : clockState(leg.end, due, day)
      const clock = { case: pseudonym, leg, due, state: standing } satisfies StandingClock
      if (isAsked(clock, asked)) yield clock
    }
}

/** With a year, the clocks that are due in it. */
const isAsked = (
  { leg, due }: StandingClock,
  { clock, year }: Pick<ReportParameters, 'clock' | 'year'>,
): boolean =>
  (clock === null || leg.clock === clock) &&
  (year === null || (due !== null && financialYearOf(due.due) === year))
