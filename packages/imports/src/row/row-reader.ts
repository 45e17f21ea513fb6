import { negatePence, type Pence } from '@coflyfr/money'
import type { Read } from '../cell/read.ts'
import type { Table, TableRow } from '../file/table.ts'
import type { ImportMap } from '../map/import-map.ts'
import { rowCommandOf } from '../map/parse-map.ts'
import { MapFault } from '../map-fault.ts'
import type { Rejection } from '../rejection.ts'
import { amountSource } from './amount-source.ts'
import { type Header, headerOf } from './header.ts'
import { formFault, isBlank } from './row-form.ts'
import { rowTests } from './row-test.ts'
import { statedCheck } from './stated-check.ts'
import type { StatedTotal } from './stated-total.ts'
import type { Fields } from './text-source.ts'

/** A cell that breaks a rule; the row's line is added to it. */
export type CellFault = Omit<Rejection, 'line'>

/** The value of a row, or the cell that is wrong. */
export type RowValue<Value> = { readonly value: Value } | { readonly fault: CellFault }

/** What became of one row. `amount` is null where it has none that can be read. */
export type RowOutcome<Value> =
  | {
      readonly outcome: 'read'
      readonly line: number
      readonly amount: Pence | null
      readonly value: Value
    }
  | { readonly outcome: 'filtered'; readonly line: number; readonly amount: Pence | null }
  | {
      readonly outcome: 'rejected'
      readonly line: number
      readonly amount: Pence | null
      readonly rejection: Rejection
    }

/** The amount that a row is counted by. */
export interface RowAmount {
  readonly label: string
  readonly text: (fields: Fields) => string
  readonly read: (fields: Fields) => Read<Pence> | null
}

/** Reads a row's value; its amount was read before. */
export type ValueReader<Value> = (fields: Fields, amount: Read<Pence> | null) => RowValue<Value>

/** Reads the rows of a table. */
export interface RowReader<Value> {
  readonly read: (row: TableRow) => RowOutcome<Value>
  /**
   * The stated totals across a row that differ from their parts. Subtotals are checked like other rows; rows that
   * `where` leaves out are not.
   */
  readonly stated: (row: TableRow) => readonly StatedTotal[]
  /** The stated totals down a column that differ, once every row was given to `stated`. */
  readonly statedAtEnd: () => readonly StatedTotal[]
}

/** Most characters of a value that a rejection repeats. */
const shownMax = 200

/** Compiles a map against a table's header; `valueReader` makes the reader of the fields that the kind needs. */
export const rowReader = <Value>(
  path: string,
  table: Table,
  map: ImportMap,
  valueReader: (header: Header, amount: RowAmount) => ValueReader<Value>,
): RowReader<Value> => {
  const header = headerOf(table.header, path, table.line)
  const width = table.header.length
  const where = rowTests(header, 'where', map.where)
  const subtotals = rowTests(header, 'subtotals', map.subtotals)
  const amountOf = rowAmount(header, map)
  const readValue = valueReader(header, amountOf)
  const stated = statedCheck(header, map)
  const isLeftOut = (fields: Fields): boolean => !where.every((test) => test(fields))
  const isFiltered = (fields: Fields): boolean =>
    subtotals.some((test) => test(fields)) || isLeftOut(fields)
  return {
    stated: ({ line, fields, fault }) =>
      fault !== null || isBlank(fields) || isLeftOut(fields) ? [] : stated.row(line, fields),
    statedAtEnd: stated.end,
    read: ({ line, fields, fault }) => {
      const rejected = (amount: Pence | null, cell: CellFault): RowOutcome<Value> => {
        const value = cell.value === null ? null : cell.value.slice(0, shownMax)
        return { outcome: 'rejected', line, amount, rejection: { line, ...cell, value } }
      }
      if (fault !== null)
        return rejected(null, { column: null, value: fields[0] ?? null, rule: fault })
      if (isBlank(fields)) return { outcome: 'filtered', line, amount: null }
      const read = amountOf.read(fields)
      const amount = read?.ok === true ? read.value : null
      if (isFiltered(fields)) return { outcome: 'filtered', line, amount }
      const form = formFault(fields, width, map.file ?? {})
      if (form !== null)
        return rejected(amount, { column: null, value: fields.join('|'), rule: form })
      const value = readValue(fields, read)
      return 'fault' in value
        ? rejected(amount, value.fault)
        : { outcome: 'read', line, amount, value: value.value }
    },
  }
}

const noAmount: RowAmount = { label: '', text: () => '', read: () => null }

const rowAmount = (header: Header, map: ImportMap): RowAmount => {
  const name = rowCommandOf(map)?.amount ?? null
  const column = name === null ? undefined : map.columns[name]
  if (name === null) return noAmount
  if (column === undefined)
    throw new MapFault(`columns.${name}: expected a column, because an amount cannot be a constant`)
  const source = amountSource(header, `columns.${name}`, column, map.unit ?? 'pounds')
  if (map.sign !== 'credit-positive') return source
  return { ...source, read: (fields) => opposite(source.read(fields)) }
}

const opposite = (amount: Read<Pence>): Read<Pence> =>
  amount.ok ? { ok: true, value: negatePence(amount.value) } : amount
