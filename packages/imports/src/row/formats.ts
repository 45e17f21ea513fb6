import type { FinancialYear, Period, PlainDate } from '@coflyfr/core'
import { dateReader } from '../cell/date.ts'
import { periodFormats, periodReader } from '../cell/period.ts'
import type { Read } from '../cell/read.ts'
import type { ImportMap } from '../map/import-map.ts'
import { MapFault } from '../map-fault.ts'

/** The format that a map gives a field, or the usual one. */
export const formatOf = ({ columns }: ImportMap, name: string, usual: string): string => {
  const column = columns[name]
  return typeof column === 'object' && 'format' in column ? (column.format ?? usual) : usual
}

/** Reads a field of dates. */
export const dateIn = (map: ImportMap, name: string): ((text: string) => Read<PlainDate>) => {
  const format = formatOf(map, name, 'yyyy-MM-dd')
  const reader = dateReader(format, map.file?.dateSystem ?? '1900')
  if (reader === null)
    throw new MapFault(`columns.${name}.format: "${format}" is not a date format`)
  return reader
}

/** Reads a field of periods of one financial year; null for a file that has several. */
export const periodIn = (
  map: ImportMap,
  name: string,
  year: FinancialYear | null,
): ((text: string) => Read<Period>) => {
  const format = formatOf(map, name, 'Pnn')
  const known = periodFormats.find((one) => one === format)
  if (known === undefined)
    throw new MapFault(`columns.${name}.format: "${format}" is not a period format`)
  return periodReader(known, year)
}
