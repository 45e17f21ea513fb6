import { englandAndWalesBankHolidays } from '@coflyfr/outcomes/clocks'
import Holidays from 'date-holidays'
import { expect, test } from 'vitest'

const wales = new Holidays('GB', 'WLS')

const isOnWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())

/** Where the library differs from what was proclaimed for England and Wales. */
const libraryForgets: Readonly<Record<number, { missing: string[]; moved: string[] }>> = {
  // The royal wedding.
  2011: { missing: ['2011-04-29'], moved: [] },
  // The spring holiday was moved next to the diamond jubilee.
  2012: { missing: ['2012-06-04'], moved: ['2012-05-28'] },
}

const ofLibrary = (year: number): readonly string[] => {
  const { missing, moved } = libraryForgets[year] ?? { missing: [], moved: [] }
  const computed = wales
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
  return [...computed, ...missing].filter((date) => !moved.includes(date)).sort()
}

const { from, upTo, days } = englandAndWalesBankHolidays
const firstYear = Number(from.slice(0, 4))
const years = Array.from(
  { length: Number(upTo.slice(0, 4)) - firstYear + 1 },
  (_, n) => firstYear + n,
)

test.each(years)(
  'the bank holidays of %i are those that an independent library computes',
  (year) => {
    const published = days.filter((day) => day.startsWith(String(year)))
    // The library lists a holiday as well as its substitute; a weekend is not a working day either way.
    expect(published).toEqual(ofLibrary(year).filter((date) => !isOnWeekend(date)))
  },
)

test('the table covers whole years, in order, with none on a weekend', () => {
  expect([from.slice(5), upTo.slice(5)]).toEqual(['01-01', '12-31'])
  expect(days).toEqual([...new Set(days)].sort())
  expect(days.filter(isOnWeekend)).toEqual([])
})

test.each([
  ['the royal wedding', '2011-04-29'],
  ['the diamond jubilee', '2012-06-05'],
  ['victory in Europe, moved from 4 May', '2020-05-08'],
  ['the platinum jubilee', '2022-06-03'],
  ['the state funeral', '2022-09-19'],
  ['the coronation', '2023-05-08'],
])('%s is in the table', (_, date) => {
  expect(days).toContain(date)
})
