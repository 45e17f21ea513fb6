import { addDays } from '@coflyfr/core'
import { type Clockwork, shippedClockwork } from './leg-properties.ts'

const { derive, stand } = shippedClockwork

/** Counts as overdue only on working days. */
export const restsOnSundays: Clockwork = {
  derive,
  stand: (leg, day) => {
    const isSunday = new Date(`${day}T12:00:00Z`).getUTCDay() === 0
    const standing = stand(leg, day)
    return isSunday && standing === 'overdue' ? 'open' : standing
  },
}

/** Leaves out facts recorded after something later. */
export const forgetsLateRecords: Clockwork = {
  derive: (marks) =>
    derive(
      marks.filter(({ on }, index) => marks.slice(0, index).every((before) => before.on <= on)),
    ),
  stand,
}

/** Starts the next leg on the day after a meeting. */
export const startsADayLate: Clockwork = {
  derive: (marks) =>
    derive(marks).map((one) => (one.leg === 1 ? one : { ...one, start: addDays(one.start, 1) })),
  stand,
}
