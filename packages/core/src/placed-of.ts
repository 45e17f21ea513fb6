import type { Placed } from './envelope.ts'

/**
 * The narrow form that projections fold, without the evidence, as the faster read of a store on disk gives it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger, placedOf } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * for await (const [event] of store.readAll()) assert.ok(event && !('actor' in placedOf(event)))
 * ```
 */
export const placedOf = (event: Placed): Placed => {
  const { type, schemaVersion, effectiveOn, data, stream, revision, position } = event
  return { type, schemaVersion, effectiveOn, data, stream, revision, position }
}
