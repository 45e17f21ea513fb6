import { EntriesApart } from './entries-apart.ts'
import type { KeptEntries } from './kept-entries.ts'
import type { KeptForm } from './kept-form.ts'
import { KeptMap } from './kept-map.ts'

/** The kept form of one part of a state. */
export type PartForm<Part, Packed = unknown> = Omit<KeptForm<Part, Packed>, 'version'>

/**
 * Keeps each entry of a map by itself.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { EntriesApart, mapApart } from '@coflyfr/core'
 *
 * assert.ok(mapApart<number>().pack(new Map([['CSC', 7]])) instanceof EntriesApart)
 * ```
 */
export const mapApart = <Value>(): PartForm<Map<string, Value>, KeptEntries> => ({
  pack: (map) => new EntriesApart(map),
  unpack: (kept) => new KeptMap(kept, (value: Value) => value),
})

/**
 * The kept form of a state in which some fields have a form of their own, such as maps that grow with the log. All
 * other fields are kept as they are.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeKept, encodeKept, mapApart, keptByField } from '@coflyfr/core'
 *
 * interface State { readonly spent: Map<string, bigint> }
 * const projection = { keptForm: keptByField<State>(1, { spent: mapApart() }) }
 * const bytes = encodeKept<State>(projection, { spent: new Map([['CSC', 7n]]) })
 * assert.equal(decodeKept<State>(projection, bytes).spent.get('CSC'), 7n)
 * ```
 */
export const keptByField = <State extends object>(
  version: number,
  forms: { readonly [Field in keyof State]?: PartForm<State[Field]> },
): KeptForm<State, State> => {
  const withEach = (
    state: State,
    change: (form: PartForm<unknown>, part: unknown) => unknown,
  ): State => {
    const changed: Partial<Record<keyof State, unknown>> = {}
    for (const field in forms) {
      const form = forms[field]
      if (form !== undefined) changed[field] = change(form, state[field])
    }
    return { ...state, ...changed }
  }
  return {
    version,
    pack: (state) => withEach(state, (form, part) => form.pack(part)),
    unpack: (packed) => withEach(packed, (form, part) => form.unpack(part)),
  }
}
