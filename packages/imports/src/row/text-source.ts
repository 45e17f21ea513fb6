import { tidied } from '../cell/text.ts'
import type { Column } from '../map/column.ts'
import { MapFault } from '../map-fault.ts'
import type { Header } from './header.ts'

/** The fields of one row. */
export type Fields = readonly string[]

/** Where a field's text comes from in each row, and how rejections name its column. */
export interface TextSource {
  readonly label: string
  readonly text: (fields: Fields) => string
}

const namesOf = (column: string | readonly string[]): readonly string[] =>
  typeof column === 'string' ? [column] : column

const cell = (fields: Fields, index: number): string => fields[index] ?? ''

/** Compiles a column that holds a text: one cell, or several joined with `/`, without empty ones at the end. */
export const textSource = (header: Header, field: string, column: Column): TextSource => {
  if (typeof column === 'string') return cellsSource(header, field, [column], [])
  if (!('debit' in column || 'column' in column)) return cellsSource(header, field, column, [])
  if ('debit' in column || 'indicator' in column)
    throw new MapFault(`${field}: expected a column, found an amount with two sides`)
  const { or = [], values } = column
  const source = cellsSource(header, field, namesOf(column.column), or)
  if (values === undefined) return source
  const known = new Map(Object.entries(values))
  const text = (fields: Fields): string => {
    const found = source.text(fields)
    return known.get(found) ?? found
  }
  return { ...source, text }
}

const cellsSource = (
  header: Header,
  field: string,
  names: readonly string[],
  or: readonly string[],
): TextSource => {
  const [first = '', ...others] = names
  const indexes = [
    header.indexOf(field, others.length === 0 ? [first, ...or] : [first]),
    ...others.map((name) => header.indexOf(field, [name])),
  ]
  const label = names.join('/')
  const [only = 0] = indexes
  if (indexes.length === 1) return { label, text: (fields) => tidied(cell(fields, only)) }
  return {
    label,
    text: (fields) =>
      indexes
        .map((index) => tidied(cell(fields, index)))
        .join('/')
        .replace(/\/+$/, ''),
  }
}
