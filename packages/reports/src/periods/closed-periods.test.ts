import { PeriodClosed, PeriodReopened } from '@coflyfr/budget/events'
import { financialYear, type Period, type Placed, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type ClosedPeriods, type ClosingEvent, countedIn, foldClosing } from './closed-periods.ts'

const year = financialYear('2023-24')
const on = plainDate('2023-05-08')

const close = (period: Period) => PeriodClosed.of(on, { financialYear: year, period, reason: null })

const reopen = (period: Period) =>
  PeriodReopened.of(on, {
    financialYear: year,
    period,
    by: 'section-151-officer',
    decision: 'Minute',
    decidedOn: on,
    onRecord: false,
    reason: 'x',
  })

const at = (position: number, event: ClosingEvent): Placed<ClosingEvent> =>
  ({ ...event, position, stream: 'periods-2023-24', revision: position }) as Placed<ClosingEvent>

const folded = (...events: readonly Placed<ClosingEvent>[]): ClosedPeriods => {
  const closed: ClosedPeriods = new Map()
  for (const event of events) foldClosing(closed, event)
  return closed
}

test('a posting from before the close counts in its own period, whenever the close is folded', () => {
  const closed = folded(at(5, close('P01')))
  expect(countedIn(closed, year, 'P01', 4)).toEqual({ period: 'P01', isLate: false })
})

test('a posting from after the close is late in the next open period', () => {
  const closed = folded(at(5, close('P01')), at(6, close('P02')))
  expect(countedIn(closed, year, 'P01', 7)).toEqual({ period: 'P03', isLate: true })
  expect(countedIn(closed, financialYear('2024-25'), 'P01', 7).isLate).toBe(false)
})

test('a reopened period takes what comes in from then on', () => {
  const closed = folded(at(5, close('P01')), at(7, reopen('P01')))
  expect(countedIn(closed, year, 'P01', 6)).toEqual({ period: 'P02', isLate: true })
  expect(countedIn(closed, year, 'P01', 8)).toEqual({ period: 'P01', isLate: false })
})

test('a posting counts in no period if none is open', () => {
  const closed = folded(at(5, close('P13')))
  expect(countedIn(closed, year, 'P13', 6)).toEqual({ period: null, isLate: true })
})
