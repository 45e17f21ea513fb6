import type { EventStore } from '@coflyfr/core'

/** Where states of reports along one log are kept in memory, for a reader who asks at many points in time. */
export interface KeptPoints {
  readonly store: EventStore
  /** How many events of the log are known by the first day among them: a read folds part of such a stretch, or several. */
  readonly stretchLength: number
  /** How many states of a report are kept at the most. */
  readonly statesMax: number
}

/**
 * Keeps states of the reports that can fork theirs, at points along a log; a source that holds this reads them. Nothing is
 * folded before it is asked for, and what is kept ends with the process.
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
