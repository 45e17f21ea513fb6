import { plainDate } from '@coflyfr/core'
import {
  dueOf,
  englandAndWalesBankHolidays,
  isWorkingDay,
  type Limit,
  workingCalendar,
  workingDayAfter,
  workingDaysBetween,
} from '@coflyfr/outcomes/clocks'
import Holidays from 'date-holidays'
import { expect, test } from 'vitest'

const calendar = workingCalendar(englandAndWalesBankHolidays)
const usual = { startDay: 'day-0', nonWorkingDay: 'previous' } as const

const limit = (text: string): Limit => {
  const [count, unit] = text.split(' ')
  return { count: Number(count), unit } as Limit
}

const ends = (start: string, text: string, rules: Partial<Parameters<typeof dueOf>[1]> = {}) => {
  const due = dueOf(calendar, { ...usual, ...rules }, limit(text), plainDate(start))
  return due._tag === 'Right' ? [due.right.due, due.right.lastDay] : due.left
}

/** Counts day by day, asking a library that knows nothing of our table. */
const walked = (start: string, count: number): string => {
  const wales = new Holidays('GB', 'WLS')
  const day = new Date(`${start}T12:00:00Z`)
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    const found = wales.isHoliday(day)
    const isPublic = found !== false && found.some(({ type }) => type === 'public')
    if (![0, 6].includes(day.getUTCDay()) && !isPublic) left -= 1
  }
  return day.toISOString().slice(0, 10)
}

test('an assessment of 42 working days over Easter and the first bank holiday of May', () => {
  expect(walked('2023-03-01', 42)).toBe('2023-05-03')
  expect(ends('2023-03-01', '42 working-days')).toEqual(['2023-05-03', '2023-05-03'])
})

test.each([
  ['over the coronation', '2023-04-28', 42],
  ['over the state funeral', '2022-08-26', 42],
  ['over Christmas and New Year', '2021-12-17', 15],
  ['over the day of victory in Europe', '2020-05-01', 10],
])('working days %s', (_, start, count) => {
  expect(ends(start, `${count} working-days`)).toEqual([walked(start, count), walked(start, count)])
})

test.each([
  ['an ordinary day', '2023-09-19', '3 months', ['2023-12-19', '2023-12-19']],
  ['the last day of a shorter month', '2023-11-30', '3 months', ['2024-02-29', '2024-02-29']],
  [
    'a Saturday, which is too late to be planned for',
    '2023-06-16',
    '1 months',
    ['2023-07-14', '2023-07-16'],
  ],
  ['Good Friday', '2023-03-31', '1 weeks', ['2023-04-06', '2023-04-07']],
  ['a Sunday after a Saturday start', '2023-07-15', '1 days', ['2023-07-17', '2023-07-17']],
  [
    'a birthday',
    '2007-09-03',
    '16 years',
    { tag: 'OutsideCalendar', on: '2007-09-03', from: '2011-01-01', upTo: '2028-12-31' },
  ],
])('a limit that ends on %s', (_, start, text, expected) => {
  expect(ends(start, text)).toEqual(expected)
})

test('a provision may let a limit run on to the next working day', () => {
  expect(ends('2023-03-31', '1 weeks', { nonWorkingDay: 'next' })).toEqual([
    '2023-04-11',
    '2023-04-11',
  ])
})

test.each([
  ['day-0', '2023-07-14', '2023-07-17'],
  ['day-1', '2023-07-14', '2023-07-14'],
  ['day-0', '2023-07-15', '2023-07-17'],
  ['day-1', '2023-07-15', '2023-07-17'],
  ['next-working-day', '2023-07-15', '2023-07-18'],
  ['next-working-day', '2023-07-14', '2023-07-17'],
] as const)('one working day by the rule %s from %s is due on %s', (startDay, start, due) => {
  expect(ends(start, '1 working-days', { startDay })).toEqual([due, due])
})

test.each([
  ['before it begins', '2010-12-31', '1 working-days'],
  ['beyond its end', '2029-01-01', '1 working-days'],
  ['from inside to beyond its end', '2028-12-01', '42 working-days'],
  ['by months from inside to beyond its end', '2028-12-01', '3 months'],
])('nobody guesses bank holidays: the table ends, and a limit %s is refused', (_, start, text) => {
  expect(ends(start, text)).toMatchObject({ tag: 'OutsideCalendar' })
})

test('days are counted between two days, and are negative backwards', () => {
  const between = (from: string, to: string) =>
    workingDaysBetween(calendar, plainDate(from), plainDate(to))
  expect(between('2023-04-06', '2023-04-12')).toEqual({ _tag: 'Right', right: 2 })
  expect(between('2023-04-12', '2023-04-06')).toEqual({ _tag: 'Right', right: -2 })
  expect(between('2023-04-06', '2029-04-06')).toMatchObject({ _tag: 'Left' })
})

test('the first and the last day of the table are in it', () => {
  expect(isWorkingDay(calendar, plainDate('2011-01-01'))).toEqual({ _tag: 'Right', right: false })
  expect(isWorkingDay(calendar, plainDate('2028-12-31'))).toEqual({ _tag: 'Right', right: false })
  expect(workingDayAfter(calendar, plainDate('2028-12-28'), 1)).toEqual({
    _tag: 'Right',
    right: '2028-12-29',
  })
})
