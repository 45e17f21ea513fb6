import type { EventStore } from '@coflyfr/core'

/** Where the states of reports along a log are kept in memory, for a reader who asks about many points in time. */
export interface KeptPoints {
  readonly store: EventStore
  /**
   * How many events a stretch has. For each stretch, the first day of its events is known, so that reads can skip it.
   */
  readonly stretchLength: number
  /** The most states kept for a report. */
  readonly statesMax: number
}

/**
 * Keeps states at points along a log, for reports that can fork theirs; put it in the source that they are made from.
 * Nothing is folded before it is needed, and what is kept ends with the process.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger, plainDate } from '@coflyfr/core'
 * import { defaultParameters, keptPoints, reports } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const source = { store, checkpointAt: () => null, points: keptPoints(store) }
 * const at = { asOf: plainDate('2024-03-31'), knownAt: 0 }
 * const made = await reports.get('reserves')?.make(source, { ...defaultParameters, at })
 * assert.equal(made?._tag, 'Right')
 * ```
 */
export const keptPoints = (
  store: EventStore,
  {
    stretchLength = 2_048,
    statesMax = 64,
  }: { readonly stretchLength?: number; readonly statesMax?: number } = {},
): KeptPoints => ({ store, stretchLength, statesMax })
