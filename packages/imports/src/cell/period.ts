import { type FinancialYear, type Period, periodOf, periods, plainDate } from '@coflyfr/core'
import { monthNamed } from './month.ts'
import { bad, good, type Read } from './read.ts'

/** How a file writes its periods. */
export const periodFormats = ['yyyypp', 'yyyymm', 'yyyy/pp', 'pp', 'Pnn', 'MMM-yy'] as const

/** One of {@link periodFormats}. */
export type PeriodFormat = (typeof periodFormats)[number]

/** Reads a cell as a period of a year. */
export type PeriodReader = (cell: string) => Read<Period>

const forms: Readonly<Record<PeriodFormat, RegExp>> = {
  yyyypp: /^(?<year>\d{4})(?<period>\d{2})$/,
  'yyyy/pp': /^(?<year>\d{4})[/.-](?<period>\d{1,3})$/,
  yyyymm: /^(?<year>\d{4})[/-]?(?<month>\d{2})$/,
  pp: /^(?<period>\d{1,3})$/,
  Pnn: /^P?(?<period>\d{1,3})$/i,
  'MMM-yy': /^(?<name>[A-Za-z]{3,9})[- /]?(?<year>\d{2}|\d{4})$/,
}

/** Some ledgers have several closing periods: here they are all the year-end period. */
const closing = { first: 13, last: 16 } as const

const remembered = 64

/**
 * A reader of the periods of one financial year; a period of any other year breaks a rule. Where the rows of a file
 * have different years (null), no form that names a year can be used.
 */
export const periodReader = (format: PeriodFormat, year: FinancialYear | null): PeriodReader => {
  const known = new Map<string, Read<Period>>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const result = readPeriod(cell.trim(), format, year)
    if (known.size < remembered) known.set(cell, result)
    return result
  }
}

const readPeriod = (text: string, format: PeriodFormat, financialYear: FinancialYear | null) => {
  const groups = forms[format].exec(text)?.groups
  if (groups === undefined) return bad(`expected a period written ${format}`)
  const { year, period, month, name } = groups
  if (financialYear === null && year !== undefined)
    return bad(`expected one financialYear for the whole file, because ${format} names a year`)
  if (period === undefined)
    return ofMonth(year ?? '', month ?? monthNamed(name ?? ''), financialYear ?? '')
  const number = Number(period)
  if (number < 1 || number > closing.last) return bad('expected a period from 1 to 13')
  if (year !== undefined && year !== financialYear?.slice(0, 4))
    return bad(`expected a period of the financial year ${financialYear}`)
  const found = periods[Math.min(number, closing.first) - 1]
  return found === undefined ? bad('expected a period from 1 to 13') : good(found)
}

const ofMonth = (year: string, month: string, financialYear: string): Read<Period> => {
  if (month < '01' || month > '12') return bad('expected a calendar month')
  const full = year.length === 2 ? `20${year}` : year
  const firstOf = Number(financialYear.slice(0, 4)) + (month < '04' ? 1 : 0)
  return Number(full) === firstOf
    ? good(periodOf(plainDate(`${full}-${month}-01`)))
    : bad(`expected a month of the financial year ${financialYear}`)
}
