import type { Read } from '../cell/read.ts'
import type { ImportMap } from '../map/import-map.ts'
import type { Header } from './header.ts'
import type { CellFault } from './row-reader.ts'
import { type Fields, type TextSource, textSource } from './text-source.ts'

/** The value of a field, null where it is empty and may be; or the cell that is wrong. */
type FieldRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: CellFault }

/** Reads one field of a row. */
export type FieldReader<Value> = (fields: Fields) => FieldRead<Value>

const nothing = { ok: true, value: null } as const

/** Where a field's text comes from: its column or its constant; null for neither. */
export const sourceOf = (header: Header, map: ImportMap, name: string): TextSource | null => {
  const column = map.columns[name]
  if (column !== undefined) return textSource(header, `columns.${name}`, column)
  const constant = map.constants?.[name]
  return typeof constant === 'string' ? { label: name, text: () => constant } : null
}

/** Reads a field that may be empty. */
export const optionalField =
  <Value>(
    source: TextSource | null,
    read: (text: string) => Read<Value>,
  ): FieldReader<Value | null> =>
  (fields) => {
    const text = source?.text(fields) ?? ''
    if (source === null || text === '') return nothing
    const cell = read(text)
    if (cell.ok) return cell
    return { ok: false, fault: { column: source.label, value: text, rule: cell.rule } }
  }

/** Reads a field that must be filled. */
export const requiredField = <Value>(
  name: string,
  source: TextSource | null,
  read: (text: string) => Read<Value>,
): FieldReader<Value> => {
  const optional = optionalField(source, read)
  const fault = {
    column: source?.label ?? null,
    value: '',
    rule: `expected a value for ${name}, found an empty cell`,
  }
  const empty = { ok: false, fault } as const
  return (fields) => {
    const cell = optional(fields)
    if (!cell.ok) return cell
    const { value } = cell
    return value === null ? empty : { ok: true, value }
  }
}
