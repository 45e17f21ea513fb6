import { EntriesApart } from './entries-apart.ts'
import { KeptEntries } from './kept-entries.ts'
import type { KeptForm } from './kept-form.ts'
import { KeptMap } from './kept-map.ts'

/** The fields of a state that are maps by a text. */
type MapField<State> = {
  [Field in keyof State]: State[Field] extends Map<string, unknown> ? Field : never
}[keyof State & string]

/**
 * The form of a state of which some maps grow with the log: their entries are kept each by itself, all else as it is.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeKept, deriveState, ledgerEvents, mapsApart, memoryStore } from '@coflyfr/core'
 *
 * interface State { readonly spent: Map<string, bigint> }
 * const projection = {
 *   name: 'spent', version: 1, types: ['LedgerOpened'],
 *   initialState: (): State => ({ spent: new Map([['CSC', 7n]]) }),
 *   evolve: (state: State) => state,
 *   keptForm: mapsApart<State>(1, 'spent'),
 * }
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const { state } = await deriveState(store, ledgerEvents, projection, -1)
 * assert.equal(decodeKept<State>(projection, state).spent.get('CSC'), 7n)
 * ```
 */
export const mapsApart = <State extends object>(
  version: number,
  ...fields: readonly MapField<State>[]
): KeptForm<State, State> => {
  const withEach = (state: State, change: (map: unknown) => unknown): State => ({
    ...state,
    ...Object.fromEntries(fields.map((field) => [field, change(state[field])])),
  })
  return {
    version,
    pack: (state) => withEach(state, (map) => (map instanceof Map ? new EntriesApart(map) : map)),
    unpack: (packed) =>
      withEach(packed, (kept) => (kept instanceof KeptEntries ? new KeptMap(kept, asKept) : kept)),
  }
}

const asKept = (value: unknown): unknown => value
