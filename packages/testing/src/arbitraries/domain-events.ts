import { type DomainEvent, financialYear } from '@coflyfr/core'
import fc from 'fast-check'
import { datesWithin } from './dates-within.ts'
import { jsonObjects } from './json-values.ts'

const types = ['BudgetApproved', 'VirementProposed', 'VirementPosted', 'virementposted'] as const

/**
 * Events without a meaning, for stores: any of a few types, any data, a date of 2023-24.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { domainEvents } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(domainEvents(), ({ schemaVersion }) => schemaVersion >= 1))
 * ```
 */
export const domainEvents = (): fc.Arbitrary<DomainEvent> =>
  fc.record(
    {
      type: fc.constantFrom(...types),
      schemaVersion: fc.integer({ min: 1, max: 3 }),
      effectiveOn: datesWithin(financialYear('2023-24')),
      data: jsonObjects(),
    },
    { noNullPrototype: true },
  )
