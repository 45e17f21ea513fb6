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

/** How the file is written. What is left out is detected from the file, or has the strictest setting. */
export const FileForm = exactObject(
  'file',
  {},
  {
    delimiter: oneOf(',', ';', '\t', '|'),
    encoding: oneOf('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
    /** Lines above the header that are skipped, whatever they hold; rows of a sheet. */
    skipLines: SkipLines,
    /** What to do with fields beyond the header's last that are not empty. */
    extraFields: oneOf('reject', 'ignore'),
    /** What to do with a row that has fewer fields than the header. */
    missingFields: oneOf('reject', 'empty'),
    /**
     * Whether to take off an apostrophe before `=`, `+`, `-` or `@`, which this library's own CSV puts there against
     * formulas.
     */
    formulaEscapes: t.boolean,
    sheet: NonEmptyText,
    /** Where Excel's days are counted from. */
    dateSystem: oneOf('1900', '1904'),
  },
)

/** See {@link FileForm}. */
export type FileForm = t.TypeOf<typeof FileForm>
