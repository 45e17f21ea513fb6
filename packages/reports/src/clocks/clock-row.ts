import type { PlainDate } from '@coflyfr/core'
import { type ClockLeg, type WorkingCalendar, workingDaysBetween } from '@coflyfr/outcomes/events'
import type { Language, Row } from '../report.ts'
import type { StandingClock } from './standing-clock.ts'
import { titleWords } from './words.ts'

/** The text by which a reader names a clock: the case, the clock, what it is about, and which run of it. */
export const clockKey = (
  pseudonym: string,
  { clock, about, leg }: Pick<ClockLeg, 'clock' | 'about' | 'leg'>,
): string => [pseudonym, clock, ...(about === null ? [] : [about]), leg].join('/')

/**
 * The English title of a clock that this library ships, which the report translates; a council's own title in the
 * reader's language.
 */
export const printedTitle = (
  { timescale: { title } }: { readonly timescale: Pick<ClockLeg['timescale'], 'title'> },
  language: Language,
): string => (Object.hasOwn(titleWords, title.en) ? title.en : title[language])

/** Working days until it is due, negative afterwards; null if it has ended or no due day is known. */
const workingDaysLeft = (
  { state, due }: StandingClock,
  calendar: WorkingCalendar,
  day: PlainDate,
): number | null => {
  if (due === null || (state !== 'open' && state !== 'overdue')) return null
  const left = workingDaysBetween(calendar, day, due.due)
  return left._tag === 'Right' ? left.right : null
}

/** One clock of a case, for the team manager (DOMAIN §7). */
export const clockRow = (
  clock: StandingClock,
  calendar: WorkingCalendar,
  day: PlainDate,
  language: Language,
): Row => {
  const { leg, due, state } = clock
  return {
    case: clock.case,
    clock: leg.clock,
    title: printedTitle(leg, language),
    about: leg.about,
    leg: leg.leg,
    start: leg.start,
    due: due?.due ?? null,
    lastDay: due?.lastDay ?? null,
    aim: due?.aim ?? null,
    workingDaysLeft: workingDaysLeft(clock, calendar, day),
    state,
    endedOn: leg.end.kind === 'running' ? null : leg.end.on,
    restarts: leg.restarts.map(({ on, reason }) => ({ on, reason })),
  }
}
