import type { MatchGroup, Matching } from './match-group.ts'

/**
 * Takes one match apart: its lines are open again, and all others stay. Matching the open lines again gives the same
 * match, unless the search for its sum had been cut short.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { unmatch } from '@coflyfr/reports'
 *
 * const group = { rule: 'same line', ledger: [], extract: [] }
 * const matching = { groups: [group], open: { ledger: [], extract: [] }, unsearched: new Map() }
 * assert.deepEqual(unmatch(matching, group).groups, [])
 * ```
 */
export const unmatch = ({ groups, open, unsearched }: Matching, group: MatchGroup): Matching => ({
  groups: groups.filter((other) => other !== group),
  open: {
    ledger: [...open.ledger, ...group.ledger],
    extract: [...open.extract, ...group.extract],
  },
  unsearched,
})
