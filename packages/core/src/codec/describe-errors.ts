import type * as t from 'io-ts'
import { pathText } from '../path-text.ts'
import { locatedProblems } from './located-problems.ts'

/** One field that its codec refused. */
export interface FieldProblem {
  /** Where it stands: `data.legs[2].amount`; empty for the whole value. */
  readonly path: string
  /** What stood there; undefined where the field is missing. */
  readonly value: unknown
  /** What should have stood there, in words. */
  readonly expected: string
}

/**
 * Says in words what is wrong with a value, one problem for each field. A union counts once: as the branch that the
 * value was meant for (by its tag, else by its form), else as one problem that names every branch.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeErrors, exactObject, PlainDateText } from '@coflyfr/core'
 *
 * const Meeting = exactObject('Meeting', { heldOn: PlainDateText })
 * const refused = Meeting.decode({ heldOn: '2023-02-30' })
 * assert.ok(refused._tag === 'Left')
 * assert.deepEqual(describeErrors(refused.left), [
 *   { path: 'heldOn', value: '2023-02-30', expected: 'a date such as 2023-09-19' },
 * ])
 * ```
 */
export const describeErrors = (errors: t.Errors): readonly FieldProblem[] =>
  locatedProblems(errors).map(({ path, value, expected }) => ({
    path: pathText(path),
    value,
    expected,
  }))
