import type { PlainDate } from '@coflyfr/core'
import {
  bankHolidaysKnown,
  type ClockLeg,
  type Due,
  dueOf,
  type TimescalesState,
  type WorkingCalendar,
  workingCalendar,
} from '@coflyfr/outcomes/events'

/** When a leg is due, and when its earlier aim is; null if the bank holidays up to then are not published. */
export interface LegDue extends Due {
  readonly aim: PlainDate | null
}

/** A difference between two points in time makes the report once for each event, always with the same tables. */
const calendars = new WeakMap<TimescalesState['published'], WorkingCalendar>()

/** The working days, by the bank holidays that are known. */
export const calendarOf = (timescales: TimescalesState): WorkingCalendar => {
  const { published } = timescales
  const known = calendars.get(published)
  if (known !== undefined) return known
  const calendar = workingCalendar(bankHolidaysKnown(timescales))
  calendars.set(published, calendar)
  return calendar
}

/** Finds when legs are due. A ledger has many legs but few limits and days, so each pair is worked out once. */
export const dueFinder = (calendar: WorkingCalendar): ((leg: ClockLeg) => LegDue | null) => {
  const found = new Map<string, Due | null>()
  const dueBy = ({ timescale, start }: ClockLeg, limit: ClockLeg['step']['limit']): Due | null => {
    const { startDay, nonWorkingDay } = timescale
    const key = `${limit.count} ${limit.unit} ${startDay} ${nonWorkingDay} ${start}`
    const known = found.get(key)
    if (known !== undefined) return known
    const due = dueOf(calendar, timescale, limit, start)
    const answer = due._tag === 'Right' ? due.right : null
    found.set(key, answer)
    return answer
  }
  return (leg) => {
    const { limit, aim } = leg.step
    const due = dueBy(leg, limit)
    return due && { ...due, aim: aim === undefined ? null : (dueBy(leg, aim)?.due ?? null) }
  }
}
