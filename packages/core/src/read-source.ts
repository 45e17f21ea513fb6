import type { ContextSource } from './context.ts'
import type { ExecuteEnvironment } from './execute.ts'
import { loadState } from './loaded-states.ts'

/**
 * Reads one source outside a decision, such as to find out which stream a command is for; the decision reads it again,
 * and what it read then is what the event records.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {
 *   contextSource, defineEvent, exactObject, memoryStore, readSource, streamName,
 * } from '@coflyfr/core'
 *
 * const PeriodClosed = defineEvent({ type: 'PeriodClosed', data: exactObject('PeriodClosed', {}) })
 * const closedPeriods = contextSource({
 *   name: 'closed-periods',
 *   stream: streamName('periods', '2023-24'),
 *   events: [PeriodClosed],
 *   initialState: () => 0,
 *   evolve: (closed) => closed + 1,
 * })
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * assert.equal(await readSource({ store, states: new Map() }, closedPeriods), 0)
 * ```
 */
export const readSource = async <State>(
  { store, states }: Pick<ExecuteEnvironment, 'store' | 'states'>,
  source: ContextSource<State>,
): Promise<State> => (await loadState(store, states, source)).state
