/**
 * Marks a map of many entries in the packed form of a state. Each entry is kept by itself, so that a reader decodes
 * only those it asks for. Read back, it is `KeptEntries`. No such map may stand inside the values of another.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { deriveState, EntriesApart, ledgerEvents, memoryStore } from '@coflyfr/core'
 *
 * const spent = {
 *   name: 'spent', version: 1, types: ['LedgerOpened'],
 *   initialState: () => new Map([['CSC', 7n]]),
 *   evolve: (state: Map<string, bigint>) => state,
 *   keptForm: { version: 1, pack: (state: Map<string, bigint>) => new EntriesApart(state, String), unpack: () => new Map() },
 * }
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const { state } = await deriveState(store, ledgerEvents, spent, -1)
 * assert.equal(Buffer.from(state).toString(), '[[[7,3,5]]\n,{"$apart":0}\n,["CSC"]\n,[3]\n,["7"]\n]')
 * ```
 */
export class EntriesApart<Value> {
  readonly map: ReadonlyMap<string, Value>
  readonly pack: (value: Value) => unknown

  constructor(map: ReadonlyMap<string, Value>, pack: (value: Value) => unknown = unchanged) {
    this.map = map
    this.pack = pack
  }
}

const unchanged = (value: unknown): unknown => value
