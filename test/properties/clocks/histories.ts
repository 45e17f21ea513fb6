import { addDays, type PlainDate, plainDate } from '@coflyfr/core'
import {
  type ClockLeg,
  type ClockMark,
  clockState,
  clocksOf,
  dueOf,
  englandAndWalesBankHolidays,
  walesTimescales,
  workingCalendar,
} from '@coflyfr/outcomes/clocks'
import fc from 'fast-check'

/** Derives the legs of a case's clocks from its facts. */
export type DeriveLegs = (marks: readonly ClockMark[]) => readonly ClockLeg[]

/** As shipped. */
export const shippedLegs: DeriveLegs = (marks) => clocksOf(marks, () => walesTimescales)

/** The state of a leg on a day; null if it is undetermined. */
export type Stand = (leg: ClockLeg, day: PlainDate) => string | null

const calendar = workingCalendar(englandAndWalesBankHolidays)

/** As shipped. */
export const shippedStand: Stand = (leg, day) => {
  const due = dueOf(calendar, leg.timescale, leg.step.limit, leg.start)
  return due._tag === 'Right' ? clockState(leg.end, due.right, day) : null
}

const firstDay = plainDate('2022-01-03')
const daysInAll = 1200

/** A day of the years in which histories take place. */
export const dayOf = (number: number): PlainDate => addDays(firstDay, number)

/** A day of the years in which histories take place. */
export const anyDay: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: daysInAll }).map(dayOf)

const names = [
  ...new Set(walesTimescales.flatMap(({ from, to, ends }) => [...from, ...to, ...ends])),
]

/** What may happen in a case, each on its own day, recorded in any order. */
export const histories: fc.Arbitrary<readonly ClockMark[]> = fc
  .uniqueArray(
    fc.record({
      on: fc.integer({ min: 0, max: daysInAll }),
      // After a death nothing else could happen.
      mark: fc.constantFrom(...names.filter((name) => name !== 'died')),
      about: fc.constantFrom('x', 'y', null),
    }),
    { selector: ({ on }) => on, maxLength: 40 },
  )
  .map((marks) =>
    marks.map(({ on, ...mark }) => ({ ...mark, on: dayOf(on), bornOn: plainDate('2008-03-01') })),
  )
