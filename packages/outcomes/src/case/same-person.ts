import type { Actor } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'

/** Nobody agrees to their own proposal (DOMAIN §8): a worker proposes, another person decides. */
export const differentPeople = (
  proposedBy: string | undefined,
  { id, role }: Actor,
): SamePersonTwice | null =>
  proposedBy === id ? { tag: 'SamePersonTwice', person: id, seats: ['proposer', role] } : null
