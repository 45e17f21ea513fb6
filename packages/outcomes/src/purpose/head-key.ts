/**
 * One text for each head of a budget: no cost centre or subjective holds a line break.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { headKey } from '@coflyfr/outcomes/events'
 *
 * assert.equal(headKey({ costCentre: 'Placements', subjective: 'Agency' }), 'Placements\nAgency')
 * ```
 */
export const headKey = (head: {
  readonly costCentre: string
  readonly subjective: string
}): string => `${head.costCentre}\n${head.subjective}`
