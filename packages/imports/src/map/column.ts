import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'

const Names = t.union([NonEmptyText, t.readonlyArray(NonEmptyText)])

/**
 * A column with the form in which it writes its values. `or` holds other spellings that the header has been seen with,
 * `values` what the file's own words stand for; a value that is not among them stands for itself.
 */
const FormattedColumn = exactObject(
  'column',
  { column: Names },
  {
    format: NonEmptyText,
    or: t.readonlyArray(NonEmptyText),
    values: t.readonly(t.record(t.string, NonEmptyText)),
  },
)

/** An amount in two columns, one of them empty or zero in each row. */
const DebitCredit = exactObject(
  'amount',
  { debit: NonEmptyText, credit: NonEmptyText },
  { format: NonEmptyText },
)

/** An amount without a sign, and a column that says which side it is on. */
const IndicatedAmount = exactObject(
  'amount',
  {
    column: NonEmptyText,
    indicator: exactObject('indicator', {
      column: NonEmptyText,
      debit: t.readonlyArray(t.string),
      credit: t.readonlyArray(t.string),
    }),
  },
  { format: NonEmptyText },
)

const Header = t.union([
  NonEmptyText,
  t.readonlyArray(NonEmptyText),
  FormattedColumn,
  DebitCredit,
  IndicatedAmount,
])

/** Where the value of a field stands in the file. */
export type Column = t.TypeOf<typeof Header>

const Headers = t.readonlyArray(NonEmptyText)

/** The form that a value was meant to have: what is wrong in it is told field by field. */
const formOf = (value: unknown): t.Decoder<unknown, Column> => {
  if (typeof value !== 'object' || value === null) return NonEmptyText
  if (Array.isArray(value)) return Headers
  if ('debit' in value || 'credit' in value) return DebitCredit
  return 'indicator' in value ? IndicatedAmount : FormattedColumn
}

/** Codec of a {@link Column}. */
export const Column: t.Type<Column, unknown, unknown> = new t.Type(
  'column',
  Header.is,
  (value, context) => formOf(value).validate(value, context),
  Header.encode,
)
