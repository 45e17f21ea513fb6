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
          'a regular expression such as "^Total", in RE2 syntax and not too large',
        ),
  String,
)

/**
 * What a cell must be: exactly as given, capitals included, but for spaces at either end. Exactly one of the four tests
 * is given.
 */
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

/** Whether exactly one of the four is given. */
export const isOneTest = (test: CellTest): boolean => Object.keys(test).length === 2
