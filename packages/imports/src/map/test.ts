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

const column = { column: NonEmptyText } as const

/** What a cell must be: without its spaces at either end, exactly as given, capitals included. */
export const CellTest = t.union([
  exactObject('equals', { ...column, equals: t.string }),
  exactObject('notEquals', { ...column, notEquals: t.string }),
  exactObject('in', { ...column, in: t.readonlyArray(t.string) }),
  exactObject('matches', { ...column, matches: PatternText }),
])

/** See {@link CellTest}. */
export type CellTest = t.TypeOf<typeof CellTest>
