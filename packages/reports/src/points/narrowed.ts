import type { DomainEvent, Projection } from '@coflyfr/core'
import type { Report } from '../report.ts'

/**
 * A report's projection over the fewest types whose state may suffice. It is folded first, and its state is the one
 * that a store keeps for the report.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { measuresReport, narrowed } from '@coflyfr/reports'
 *
 * assert.ok(measuresReport.projection.types.includes('ContactReceived'))
 * assert.ok(!narrowed(measuresReport).types.includes('ContactReceived'))
 * ```
 */
export const narrowed = <State, Event extends DomainEvent>({
  projection,
  kept,
}: Pick<Report<State, Event>, 'projection' | 'kept'>): Projection<State, Event> => ({
  ...projection,
  types: kept?.narrow?.types ?? projection.types,
})
