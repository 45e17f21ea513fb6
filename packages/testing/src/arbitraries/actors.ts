import { type Actor, type Role, roles } from '@coflyfr/core'
import fc from 'fast-check'

/** Few, so that one person turns up in two seats. */
const people = ['u-001', 'u-002', 'u-003', 'u-004', 'u-005'] as const

/**
 * Actors of a small council in any of the roles, or in one of those given: the same person may come in several.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { actors } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(actors(['cabinet']), ({ role }) => role === 'cabinet'))
 * ```
 */
export const actors = (among: readonly Role[] = roles): fc.Arbitrary<Actor> =>
  fc.record(
    { id: fc.constantFrom(...people), role: fc.constantFrom(...among) },
    { noNullPrototype: true },
  )
