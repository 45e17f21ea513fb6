import {
  daysBetween,
  type FinancialYear,
  financialYear,
  financialYearOf,
  type PlainDate,
  plainDate,
} from '@coflyfr/core'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'

type YearOf = (date: PlainDate) => FinancialYear

const hostZone = process.env['TZ']

afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = hostZone
})

const zone = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London', 'UTC')

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Any day from a table of common years, or a day on which a wrong rule shows. */
const date: fc.Arbitrary<PlainDate> = fc.oneof(
  fc
    .record({
      year: fc.integer({ min: 1900, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.nat(),
    })
    .map(({ year, month, day }) => {
      const days = daysOfMonth[month - 1] as number
      return plainDate(`${year}-${twoDigits(month)}-${twoDigits((day % days) + 1)}`)
    }),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.constantFrom('01-01', '03-31', '04-01', '12-31'),
    )
    .map(([year, day]) => plainDate(`${year}-${day}`)),
  fc.integer({ min: 476, max: 524 }).map((leap) => plainDate(`${leap * 4}-02-29`)),
)

/** C8: the year is the one whose days, counted from its 1 April, include the date, in any time zone of the host. */
const isRight = (yearOf: YearOf) =>
  fc.property(date, zone, (day, host) => {
    process.env['TZ'] = host
    const year = yearOf(day)
    const begins = Number(year.slice(0, 4))
    const daysInto = daysBetween(plainDate(`${begins}-04-01`), day)
    const daysLeft = daysBetween(day, plainDate(`${begins + 1}-04-01`))
    return daysInto >= 0 && daysLeft > 0 && year.slice(5) === String(begins + 1).slice(2)
  })

test('C8 financialYearOf gives the year of a date, in any time zone of the host', () => {
  fc.assert(isRight(financialYearOf), { numRuns: 2000 })
})

const named = (begins: number): FinancialYear =>
  financialYear(`${begins}-${twoDigits((begins + 1) % 100)}`)

const byCalendarYear: YearOf = (day) => named(Number(day.slice(0, 4)))

const byHostZone: YearOf = (day) => {
  const local = new Date(day)
  return named(local.getFullYear() - (local.getMonth() < 3 ? 1 : 0))
}

const byDayOfYear: YearOf = (day) => {
  const year = Number(day.slice(0, 4))
  return named(daysBetween(plainDate(`${year}-01-01`), day) < 90 ? year - 1 : year)
}

const fromSecondOfApril: YearOf = (day) =>
  named(Number(day.slice(0, 4)) - (day.slice(5) <= '04-01' ? 1 : 0))

test.each([
  ['uses the calendar year', byCalendarYear],
  ["reads the date in the host's zone", byHostZone],
  ['counts 90 days to April in a leap year too', byDayOfYear],
  ['begins on 2 April', fromSecondOfApril],
])('C8 is not held by a rule that %s', (_, yearOf) => {
  expect(fc.check(isRight(yearOf), { numRuns: 5000, seed: 8 }).failed).toBe(true)
})
