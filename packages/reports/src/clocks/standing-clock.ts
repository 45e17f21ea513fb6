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

/** A leg of a clock of a case, and its state on the day of the report. */
export interface StandingClock {
  readonly case: string
  readonly leg: ClockLeg
  readonly due: LegDue | null
  readonly state: Standing
}

/** The clocks of one case up to a day, from its facts and the timescales. */
const legsOf = (
  facts: ClockFacts,
  timescalesOn: TimescalesOn,
  day: PlainDate,
): readonly ClockLeg[] => {
  // An end may be recorded in advance, together with the start.
  const marks = marksOf([...facts.values()].flat()).filter(({ on }) => on <= day)
  // A clock that starts on a birthday does not run before it.
  return clocksOf(marks, timescalesOn).filter(({ start }) => start <= day)
}

/** The clocks asked for, as they are on a day. A generator, because a council has too many to hold in a list. */
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

/** If a year is asked for, only clocks due in it. */
const isAsked = (
  { leg, due }: StandingClock,
  { clock, year }: Pick<ReportParameters, 'clock' | 'year'>,
): boolean =>
  (clock === null || leg.clock === clock) &&
  (year === null || (due !== null && financialYearOf(due.due) === year))
