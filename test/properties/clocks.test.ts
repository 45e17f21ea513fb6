import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as property from './clocks/due-properties.ts'
import * as leg from './clocks/leg-properties.ts'
import { type FindDue, shipped } from './clocks/worlds.ts'
import * as wrongClockwork from './clocks/wrong-clockwork.ts'
import * as wrong from './clocks/wrong-dues.ts'

const claims: readonly (readonly [string, property.DueProperty, FindDue])[] = [
  ['a due date is never on a non-working day', property.dueOnWorkingDay, wrong.knowsNoHolidays],
  [
    'adding a bank holiday never shortens a clock',
    property.holidayNeverShortens,
    wrong.holidayTakesADay,
  ],
  ['acting by the due date is in time', property.dueIsInTime, wrong.dueBeforeTheStart],
  ['months clip to the end of a shorter one', property.monthsClip, wrong.monthsOverflow],
  ['the count by table is the count by walking', property.walkedIsCounted, wrong.countsTheStart],
]

/** A defect shows in a few draws, and the search ends at the first. */
const search = { numRuns: 20_000, endOnFailure: true }

test.each(claims)('%s', (_, claim) => {
  fc.assert(claim(shipped), { numRuns: 500 })
})

test.each(claims)('catches the planted defect: %s', (_, claim, defect) => {
  expect(fc.check(claim(defect), search).failed).toBe(true)
})

const clockworkClaims: readonly (readonly [string, leg.LegProperty, leg.Clockwork])[] = [
  ['property 11: overdue is monotone in time', leg.overdueStays, wrongClockwork.restsOnSundays],
  [
    'C3: the order of recording makes no difference',
    leg.arrivalMakesNoDifference,
    wrongClockwork.forgetsLateRecords,
  ],
  [
    'the legs of a clock lie between its meetings',
    leg.legsLieBetweenMeetings,
    wrongClockwork.startsADayLate,
  ],
]

test.each(clockworkClaims)('%s', (_, claim) => {
  fc.assert(claim(leg.shippedClockwork), { numRuns: 300 })
})

test.each(clockworkClaims)('catches the planted defect: %s', (_, claim, defect) => {
  expect(fc.check(claim(defect), search).failed).toBe(true)
})
