import { addDays, type PlainDate } from '@coflyfr/core'
import {
  englandAndWalesBankHolidays,
  workingCalendar,
  workingDayAfter,
  workingDaysBetween,
} from '@coflyfr/outcomes/clocks'
import { isLeft } from 'fp-ts/lib/Either.js'

/** Working days after the strategy discussion that led to the enquiry, by which the initial conference is due. */
const workingDaysOfTarget = 15

/** How many days before an enquiry a discussion is searched for. */
const daysBeforeMax = 60

const calendar = workingCalendar(englandAndWalesBankHolidays)

/** The day by which the conference of an enquiry is due; empty text outside the table of bank holidays. */
export const conferenceTarget = (discussedOn: PlainDate): PlainDate | '' => {
  const due = workingDayAfter(calendar, discussedOn, workingDaysOfTarget)
  return isLeft(due) ? '' : due.right
}

/**
 * The day of the discussion that makes a conference due on the target day: the latest one on or before the day of the
 * enquiry, and not before the referral; null where there is none.
 */
export const discussionOfTarget = (
  target: string,
  { enquiryOn, referredOn }: { readonly enquiryOn: PlainDate; readonly referredOn: PlainDate },
): PlainDate | null => {
  for (let back = 0; back <= daysBeforeMax; back += 1) {
    const on = addDays(enquiryOn, -back)
    if (on < referredOn) return null
    const due = conferenceTarget(on)
    if (due === target) return on
    if (due !== '' && due < target) return null
  }
  return null
}

/** How many working days lie between two days; null outside the table of bank holidays. */
export const workingDaysFrom = (from: PlainDate, to: PlainDate): number | null => {
  const count = workingDaysBetween(calendar, from, to)
  return isLeft(count) ? null : count.right
}
