import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'

const isPattern = (value: unknown): value is string => {
  if (typeof value !== 'string') return false
  try {
    return new RegExp(value, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** Codec of a regular expression as text. */
const PatternText: t.Type<string, string, unknown> = new t.Type(
  'PatternText',
  isPattern,
  (value, context) =>
    isPattern(value)
      ? t.success(value)
      : t.failure(value, context, 'a regular expression such as "^Total"'),
  String,
)

/** What a cell must be: without its spaces at either end, exactly as given, capitals included; one test of the four. */
export const CellTest = exactObject(
  'test',
  { column: NonEmptyText },
  {
    equals: t.string,
    notEquals: t.string,
    in: t.readonlyArray(t.string),
    matches: PatternText,
  },
)

/** See {@link CellTest}. */
export type CellTest = t.TypeOf<typeof CellTest>

/** Whether a test says one thing, not several or nothing. */
export const isOneTest = (test: CellTest): boolean => Object.keys(test).length === 2
