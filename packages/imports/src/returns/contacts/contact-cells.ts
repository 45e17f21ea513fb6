import type { RecordValues } from '../../documents/record.ts'
import { type ContactField, contactFieldNames } from './contact-fields.ts'

/** One row: ISO days and codes, lists separated by semicolons; fields that are not filled are left out. */
export type ContactCells = Readonly<Partial<Record<ContactField, string>>>

/** A row of the file. */
export interface ContactRow {
  readonly line: number
  readonly cells: ContactCells
}

const between = ';'

/** The entries of a list. */
export const entriesOf = (cell: string | undefined): readonly string[] =>
  cell === undefined || cell === '' ? [] : cell.split(between)

/** A list as a cell. */
export const listed = (entries: readonly string[]): string => entries.join(between)

/** The cells of a row, from the fields that its map has read. */
export const cellsOfValues = (values: RecordValues): ContactCells => {
  const cells: Partial<Record<ContactField, string>> = {}
  for (const name of contactFieldNames) {
    const value = values[name]
    const text = Array.isArray(value) ? listed(value.map(String)) : value
    if (typeof text === 'string' && text !== '') cells[name] = text
  }
  return cells
}
