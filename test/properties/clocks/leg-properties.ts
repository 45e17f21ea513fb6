import { addDays, type PlainDate } from '@coflyfr/core'
import type { ClockMark } from '@coflyfr/outcomes/clocks'
import fc from 'fast-check'
import { expect } from 'vitest'
import {
  anyDay,
  type DeriveLegs,
  dayOf,
  histories,
  type Stand,
  shippedLegs,
  shippedStand,
} from './histories.ts'

/** What is tested: how legs are derived, and their states. */
export interface Clockwork {
  readonly derive: DeriveLegs
  readonly stand: Stand
}

/** As shipped. */
export const shippedClockwork: Clockwork = { derive: shippedLegs, stand: shippedStand }

/** A property of clockwork. */
export type LegProperty = (clockwork: Clockwork) => fc.IRawProperty<unknown, false>

const onTime: ReadonlySet<string | null> = new Set(['open', 'met', 'stopped'])

/** Property 11: overdue is monotone in time. Nothing later, except a restart, makes it in time again. */
export const overdueStays: LegProperty = ({ derive, stand }) =>
  fc.property(histories, anyDay, fc.integer({ min: 1, max: 200 }), (marks, day, days) => {
    const later = addDays(day, days)
    const upTo = (last: PlainDate) => derive(marks.filter(({ on }) => on <= last))
    const after = upTo(later)
    for (const [index, leg] of upTo(day).entries()) {
      const same = after.find(
        (one) => one.clock === leg.clock && one.about === leg.about && one.leg === leg.leg,
      )
      expect(same?.start, `leg ${index} of ${leg.clock}`).toBe(leg.start)
      if (stand(leg, day) === 'overdue') expect(onTime.has(stand(same ?? leg, later))).toBe(false)
    }
  })

/** INVARIANTS C3: if all facts have different days, the order of recording does not matter. */
export const arrivalMakesNoDifference: LegProperty = ({ derive }) =>
  fc.property(histories, fc.integer(), (marks, seed) => {
    const shuffled = [...marks].sort((one, other) => place(one, seed) - place(other, seed))
    const texts = (given: readonly ClockMark[]) => derive(given).map((leg) => JSON.stringify(leg))
    expect(texts(shuffled)).toEqual(texts(marks))
  })

/** A different order for each seed. */
const place = ({ on }: ClockMark, seed: number): number =>
  [...`${on}${seed}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)

/** The legs of a repeating clock are the intervals between meetings, from the first day to the one that ends it. */
export const legsLieBetweenMeetings: LegProperty = ({ derive }) =>
  fc.property(
    fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 20 }),
    fc.integer({ min: 1, max: 1000 }),
    (meetings, last) => {
      const at = (
        mark: 'child-registered' | 'core-group-held' | 'child-deregistered',
        day: number,
      ) => ({ mark, on: dayOf(day), about: 'g1' }) as const
      const before = meetings.filter((day) => day < last)
      const legs = derive([
        at('child-registered', 0),
        ...before.map((day) => at('core-group-held', day)),
        at('child-deregistered', last),
      ]).filter(({ clock }) => clock === 'core-group')
      const days = [0, ...before].sort((one, other) => one - other)
      expect(legs.map(({ start }) => start)).toEqual(days.map(dayOf))
      expect(legs.map(({ end }) => (end.kind === 'running' ? null : end.on))).toEqual(
        [...days.slice(1), last].map(dayOf),
      )
    },
  )
