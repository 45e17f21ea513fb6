import { exactObject, NonEmptyText, oneOf } from '@coflyfr/core'
import * as t from 'io-ts'

/** Most lines that may stand above the header. */
const skipLinesMax = 1000

const isSkip = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= skipLinesMax

const SkipLines: t.Type<number, number, unknown> = new t.Type(
  'SkipLines',
  isSkip,
  (value, context) =>
    isSkip(value)
      ? t.success(value)
      : t.failure(value, context, `a whole number from 0 to ${skipLinesMax}`),
  Number,
)

/** How the file is written; what is left out is found out by looking at the file, or is the strict way. */
export const FileForm = exactObject(
  'file',
  {},
  {
    delimiter: oneOf(',', ';', '\t', '|'),
    encoding: oneOf('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
    /** Physical lines above the header, whatever they hold; rows of a sheet. */
    skipLines: SkipLines,
    /** Fields after the last one of the header that are not empty. */
    extraFields: oneOf('reject', 'ignore'),
    /** A row that ends before the header does. */
    missingFields: oneOf('reject', 'empty'),
    /** An apostrophe before `=`, `+`, `-` or `@` kept a text from being a formula, as in this library's own CSV: taken off. */
    formulaEscapes: t.boolean,
    sheet: NonEmptyText,
    /** Where Excel's days are counted from. */
    dateSystem: oneOf('1900', '1904'),
  },
)

/** See {@link FileForm}. */
export type FileForm = t.TypeOf<typeof FileForm>
