const daysOf = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)

/** Whether a text is a day of the Gregorian calendar in one of the financial years 1000-01 to 9998-99. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1000-04-01' || text > '9999-03-31') return false
  return isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

const instantForm = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/

/** Whether a text is an instant with microseconds, from 1970 to 2199. */
export const isInstant = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = instantForm.exec(text) ?? []
  return year >= '1970' && year <= '2199' && isDay(Number(year), Number(month), Number(day))
}

/** Whether a text is a financial year such as 2023-24. */
export const isFinancialYear = (text: string): boolean =>
  /^[1-9]\d{3}-\d{2}$/.test(text) &&
  (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)) &&
  text < '9999'

/** Whether a text is a period, P01 to P13. */
export const isPeriod = (text: string): boolean => /^P(?:0[1-9]|1[0-3])$/.test(text)

const yearFrom = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`

/** The year after a financial year. */
export const nextYear = (year: string): string => yearFrom(Number(year.slice(0, 4)) + 1)

/** The year before a financial year. */
export const yearBefore = (year: string): string => yearFrom(Number(year.slice(0, 4)) - 1)

/** The 1 April of a financial year. */
export const firstDayOf = (year: string): string => `${year.slice(0, 4)}-04-01`

/** The 31 March of a financial year. */
export const lastDayOf = (year: string): string => `${Number(year.slice(0, 4)) + 1}-03-31`

/** Whether a day is in a financial year. */
export const isInYear = (day: string, year: string): boolean =>
  day >= firstDayOf(year) && day <= lastDayOf(year)

/** The financial year of a day. */
export const yearOf = (day: string): string => {
  const calendar = Number(day.slice(0, 4))
  return yearFrom(day.slice(5) >= '04-01' ? calendar : calendar - 1)
}

/** The periods of a year, in order. */
export const periods = Array.from({ length: 13 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`)

/** The first and the last day of a period; for P13 both are 31 March. */
export const daysOfPeriod = (year: string, period: string): readonly [string, string] => {
  const number = Number(period.slice(1))
  if (number === 13) return [lastDayOf(year), lastDayOf(year)]
  const calendar = Number(year.slice(0, 4)) + (number > 9 ? 1 : 0)
  const month = ((number + 2) % 12) + 1
  const prefix = `${calendar}-${String(month).padStart(2, '0')}`
  return [`${prefix}-01`, `${prefix}-${String(daysOf(calendar, month)).padStart(2, '0')}`]
}

/** The period of a day's month, P01 to P12. A day before the year counts for P01, and one after it for P12. */
export const periodOf = (day: string, year: string): string => {
  if (day < firstDayOf(year)) return 'P01'
  if (day > lastDayOf(year)) return 'P12'
  return periods[(Number(day.slice(5, 7)) + 8) % 12] ?? 'P01'
}
