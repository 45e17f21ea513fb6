import { tidied } from '../cell/text.ts'
import { ImportFault } from '../import-fault.ts'
import type { Column } from '../map/column.ts'
import type { Header } from './header.ts'

/** The fields of one row. */
export type Fields = readonly string[]

/** Where a field's text comes from in each row, and what its column is called in a rejection. */
export interface TextSource {
  readonly label: string
  readonly text: (fields: Fields) => string
}

const namesOf = (column: string | readonly string[]): readonly string[] =>
  typeof column === 'string' ? [column] : column

const cell = (fields: Fields, index: number): string => fields[index] ?? ''

/** Compiles a column that holds a text: one cell, or several joined with `/`; what is empty at the end is left out. */
export const textSource = (header: Header, field: string, column: Column): TextSource => {
  if (typeof column === 'object' && !('column' in column) && 'debit' in column)
    throw new ImportFault(`${field}: expected a column, found a pair of debit and credit`)
  if (typeof column === 'object' && 'indicator' in column)
    throw new ImportFault(`${field}: expected a column, found one with an indicator`)
  const names = namesOf(typeof column === 'object' && 'column' in column ? column.column : column)
  const or = typeof column === 'object' && 'column' in column ? (column.or ?? []) : []
  const [first = '', ...others] = names
  const indexes = [
    header.indexOf(field, others.length === 0 ? [first, ...or] : [first]),
    ...others.map((name) => header.indexOf(field, [name])),
  ]
  const label = names.join('/')
  const [only = 0] = indexes
  const text =
    indexes.length === 1
      ? (fields: Fields) => tidied(cell(fields, only))
      : (fields: Fields) =>
          indexes
            .map((index) => tidied(cell(fields, index)))
            .join('/')
            .replace(/\/+$/, '')
  const meant = meaningOf(column)
  return { label, text: meant === null ? text : (fields) => meant(text(fields)) }
}

/** What a column's own words, and its empty cells, stand for; null where the map says nothing of it. */
const meaningOf = (column: Column): ((text: string) => string) | null => {
  if (typeof column !== 'object' || !('column' in column) || 'indicator' in column) return null
  const { values, blank } = column
  if (values === undefined && blank === undefined) return null
  const known = new Map(Object.entries(values ?? {}))
  return (text) => (text === '' ? (blank ?? '') : (known.get(text) ?? text))
}
