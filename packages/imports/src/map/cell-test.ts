import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { patternOf } from './pattern.ts'

const isPattern = (value: unknown): value is string =>
  typeof value === 'string' && patternOf(value) !== null

/** Codec of a regular expression as text, in the syntax that runs in linear time: without lookaround and backreferences. */
const PatternText: t.Type<string, string, unknown> = new t.Type(
  'PatternText',
  isPattern,
  (value, context) =>
    isPattern(value)
      ? t.success(value)
      : t.failure(
          value,
          context,
          'a regular expression such as "^Total", of RE2 syntax and no great size',
        ),
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
