import { addDays, type PlainDate, PlainDateText, plainDate } from '@coflyfr/core'
import { monthNamed } from './month.ts'
import { bad, good, type Read } from './read.ts'

/** Reads a cell as a date. */
export type DateReader = (cell: string) => Read<PlainDate>

const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<shortYear>\\d{2})',
  MMM: '(?<name>[A-Za-z]{3,9})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
}

/**
 * A time of day after the date is ignored, unless it has a zone: then the day might be another, and the cell is
 * refused.
 */
const timeOfDay = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?'

/** How many different cells a reader remembers: the days of a year, and some room for malformed ones. */
const rememberedMax = 4096

/** A reader of dates so written, or null where the format is none: `dd/MM/yyyy`, `d MMM yy`, `excel`. */
export const dateReader = (format: string, dateSystem: '1900' | '1904'): DateReader | null => {
  if (format === 'excel') return remembering((cell) => ofSerial(cell, dateSystem))
  const parts = format.split(/(yyyy|yy|MMM|MM|M|dd|d)/)
  const found = parts.filter((part) => tokens[part] !== undefined).map((part) => part.slice(0, 1))
  if (found.toSorted().join('') !== 'Mdy') return null
  const between = parts.filter((part) => part !== '' && tokens[part] === undefined)
  if (!between.every((part) => /^[-/. ,]{1,2}$/.test(part)) && between.length > 0) return null
  const source = parts.map((part) => tokens[part] ?? part.replace(/[.]/g, '\\.')).join('')
  const form = new RegExp(`^${source}${timeOfDay}$`)
  return remembering((cell) => ofGroups(form.exec(cell.trim())?.groups, format))
}

const remembering = (read: DateReader): DateReader => {
  const known = new Map<string, Read<PlainDate>>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const result = read(cell)
    if (known.size < rememberedMax) known.set(cell, result)
    return result
  }
}

/** The century of a year in two digits: no ledger of ours is older than 1970. */
const fullYear = (short: string): string => `${Number(short) < 70 ? '20' : '19'}${short}`

const ofGroups = (
  groups: Readonly<Record<string, string | undefined>> | undefined,
  format: string,
): Read<PlainDate> => {
  const expected = `expected a date written ${format}`
  if (groups === undefined) return bad(expected)
  const year = groups['year'] ?? fullYear(groups['shortYear'] ?? '')
  const month = groups['month'] ?? monthNamed(groups['name'] ?? '')
  const text = `${year}-${month.padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`
  return PlainDateText.is(text) ? good(text) : bad(`${expected}, and a valid one`)
}

/** The first serials are a day late: Excel has a 29 February 1900, serial 60, that never was. */
const leapDayThatNeverWas = 60

/** The serial of the last day that a date can be, 31 March 9999, in either date system. */
const serialsMax = { '1900': 2_958_190, '1904': 2_956_728 } as const

const ofSerial = (cell: string, dateSystem: '1900' | '1904'): Read<PlainDate> => {
  const text = cell.trim()
  // Cells that a sheet formats as dates were already turned into `yyyy-MM-dd`.
  const [day = ''] = text.split(/[T ]/)
  if (PlainDateText.is(day)) return good(day)
  const serial = /^\d{1,7}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : Number.NaN
  if (!(serial >= 0 && serial <= serialsMax[dateSystem]))
    return bad('expected an Excel day number such as 44788')
  if (dateSystem === '1904') return good(addDays(plainDate('1904-01-01'), serial))
  if (serial === 0 || serial === leapDayThatNeverWas)
    return bad('expected an Excel day that exists')
  const before = serial < leapDayThatNeverWas ? 1 : 0
  return good(addDays(plainDate('1899-12-30'), serial + before))
}
