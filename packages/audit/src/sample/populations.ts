import type { JsonValue } from '@coflyfr/core'

/** The events that make up a population. */
interface PopulationKind {
  readonly types: readonly string[]
  /** The list whose members are the items; null if each event is an item. */
  readonly list: string | null
  readonly of: string
}

/** What samples can be drawn from, by name. */
export const populations = {
  postings: {
    types: ['ActualsImported'],
    list: 'postings',
    of: 'each posting of the general ledger as it was imported',
  },
  virements: {
    types: ['VirementPosted'],
    list: null,
    of: 'each virement that was posted, by what its receiving heads take',
  },
  drawdowns: {
    types: ['DrawdownPosted'],
    list: null,
    of: 'each drawdown from a reserve, or part of one, that was posted',
  },
  commitments: {
    types: ['CommitmentRaised'],
    list: null,
    of: 'each order or placement, by what it commits',
  },
  invoices: {
    types: ['CommitmentInvoiced'],
    list: null,
    of: 'each invoice against a commitment',
  },
  grants: {
    types: ['SpecificGrantReceived'],
    list: null,
    of: 'each specific grant that came into a budget',
  },
} as const satisfies Readonly<Record<string, PopulationKind>>

/** The name of one of {@link populations}. */
export type PopulationName = keyof typeof populations

/**
 * Whether a text names a population.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isPopulation } from '@coflyfr/audit'
 *
 * assert.equal(isPopulation('postings'), true)
 * assert.equal(isPopulation('posting'), false)
 * ```
 */
export const isPopulation = (text: string): text is PopulationName =>
  Object.hasOwn(populations, text)

/** The members of an event's list, or the event's own data if it is one item. */
export const membersOf = (data: JsonValue, list: string | null): readonly JsonValue[] => {
  if (list === null) return [data]
  if (typeof data !== 'object' || data === null || !(list in data)) return []
  const members = Object.entries(data).find(([name]) => name === list)?.[1]
  return Array.isArray(members) ? members : []
}
