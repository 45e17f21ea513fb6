import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'

/** A header name, or a list of them whose values are joined with `/`. */
const Names = t.union([NonEmptyText, t.readonlyArray(NonEmptyText)])

/**
 * A column with the format of its values. `or` holds other spellings of the header, `values` translates the file's own
 * words; a value that is not among them is taken as it is.
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

/** An amount without a sign, and a column that says whether it is a debit or a credit. */
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

/** Where in the file the value of a field is. */
export type Column = t.TypeOf<typeof Header>

const Headers = t.readonlyArray(NonEmptyText)

/** Picks the variant that a value was meant to be, so that faults are reported field by field. */
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
