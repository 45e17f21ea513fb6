import type { StandardSchemaV1 } from '@standard-schema/spec'
import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { locatedProblems } from './located-problems.ts'

/** A Standard Schema whose answer comes at once, never as a promise. */
export interface SynchronousSchema<Input, Output> extends StandardSchemaV1<Input, Output> {
  readonly '~standard': StandardSchemaV1.Props<Input, Output> & {
    readonly validate: (value: unknown) => StandardSchemaV1.Result<Output>
  }
}

/**
 * Offers an io-ts codec through the Standard Schema interface (standardschema.dev, version 1), for form and API libraries
 * that take any validator. The codec itself is left as it is.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { exactObject, PlainDateText, standardSchema } from '@coflyfr/core'
 *
 * const schema = standardSchema(exactObject('Meeting', { heldOn: PlainDateText }))
 * assert.deepEqual(schema['~standard'].validate({ heldOn: 'today' }), {
 *   issues: [{ message: 'expected a date such as 2023-09-19', path: ['heldOn'] }],
 * })
 * ```
 */
export const standardSchema = <Decoded, Encoded>(
  codec: t.Type<Decoded, Encoded, unknown>,
): SynchronousSchema<Encoded, Decoded> => ({
  '~standard': {
    version: 1,
    vendor: 'coflyfr',
    validate: (value) => {
      const decoded = codec.decode(value)
      return isLeft(decoded) ? { issues: issuesOf(decoded.left) } : { value: decoded.right }
    },
  },
})

const issuesOf = (errors: t.Errors): readonly StandardSchemaV1.Issue[] =>
  locatedProblems(errors).map(({ path, expected }) => ({ message: `expected ${expected}`, path }))
