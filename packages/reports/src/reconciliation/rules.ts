import {
  describeErrors,
  exactObject,
  type FieldProblem,
  type JsonValue,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

const onFields = ['reference', 'costCentre', 'subjective', 'description'] as const

/** The fields that a rule can require to be equal; amount, date and period have settings of their own. */
export type OnField = (typeof onFields)[number]

/** The widest date window: a year of 366 days. */
const daysMax = 366

const isDays = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= daysMax

const Days: t.Type<number, number, unknown> = new t.Type(
  'Days',
  isDays,
  (value, context) =>
    isDays(value) ? t.success(value) : t.failure(value, context, `whole days from 0 to ${daysMax}`),
  t.identity,
)

/**
 * One pass over the lines that no earlier pass matched. `1-1` matches a posting with a line of the extract of the same
 * amount, `1-n` a posting with several lines that add up to it, `n-1` several postings with one line.
 */
export const MatchRule = exactObject(
  'rule',
  {
    name: NonEmptyText,
    shape: oneOf('1-1', '1-n', 'n-1'),
    /** What must be equal on both sides, besides the amount or the sum. */
    on: t.readonlyArray(oneOf(...onFields)),
    /** How many days apart the two dates may be. */
    days: Days,
    /** Whether both must concern the same period. */
    period: oneOf('same', 'any'),
  },
  {
    /** Compares only the part of a reference before the first occurrence of this text. */
    referenceBefore: NonEmptyText,
    /**
     * Compares only the part of a reference after the first occurrence of this text; applied before `referenceBefore`.
     */
    referenceAfter: NonEmptyText,
  },
)

/** See {@link MatchRule}. */
export type MatchRule = t.TypeOf<typeof MatchRule>

/** How two lists are matched, as data: passes in order, and which heads hold suspense. */
export const ReconciliationRules = exactObject(
  'rules',
  { name: NonEmptyText, rules: t.readonlyArray(MatchRule) },
  {
    /** A line is in suspense if its cost centre or subjective contains one of these texts; case does not matter. */
    suspense: t.readonlyArray(NonEmptyText),
  },
)

/** See {@link ReconciliationRules}. */
export type ReconciliationRules = t.TypeOf<typeof ReconciliationRules>

const problemsOf = ({ rules }: ReconciliationRules): readonly FieldProblem[] => {
  if (rules.length === 0)
    return [{ path: 'rules', value: rules, expected: 'at least one rule to match by' }]
  const names = rules.map(({ name }) => name)
  return rules.flatMap(({ name, shape, on }, index) => {
    const path = `rules[${index}]`
    return [
      ...(names.indexOf(name) === index
        ? []
        : [{ path: `${path}.name`, value: name, expected: 'a name of its own for each rule' }]),
      ...(shape === '1-1' || on.length > 0
        ? []
        : [
            {
              path: `${path}.on`,
              value: on,
              expected: `a field to group by in a rule of ${shape}`,
            },
          ]),
    ]
  })
}

/**
 * Reads rules of reconciliation; problems are returned field by field.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reconciliationRulesFrom } from '@coflyfr/reports'
 *
 * const rule = { name: 'same line', shape: '1-n', on: [], days: 0, period: 'same' }
 * const read = reconciliationRulesFrom({ name: 'ours', rules: [rule] })
 * assert.ok(read._tag === 'Left')
 * assert.equal(read.left[0]?.path, 'rules[0].on')
 * ```
 */
export const reconciliationRulesFrom = (
  value: JsonValue,
): Either<readonly FieldProblem[], ReconciliationRules> => {
  const decoded = ReconciliationRules.decode(value)
  if (isLeft(decoded)) return left(describeErrors(decoded.left))
  const problems = problemsOf(decoded.right)
  return problems.length === 0 ? right(decoded.right) : left(problems)
}
