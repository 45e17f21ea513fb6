import type { MatchGroup, Matching } from './match-group.ts'

/**
 * Takes a group apart: its lines are open again, and every other group stands. Matching what is then open brings the same
 * group back, where the search for its sum was not cut short.
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
