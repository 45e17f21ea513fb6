import type { Projection } from './projection.ts'
import { decodeState, encodeState } from './state-text.ts'

/**
 * A shorter form in which a state is kept: JSON values, bigints, Maps and Sets, and `EntriesApart` for maps of which a
 * reader wants few entries.
 */
export interface KeptForm<State, Packed = unknown> {
  /** Raised with every change of the form, from 1. */
  readonly version: number
  pack(state: State): unknown
  /** Gets what `pack` made, with `KeptEntries` for each `EntriesApart`. */
  unpack(packed: Packed): State
}

type Kept<State> = Pick<Projection<State>, 'keptForm'>

/** Separates the two versions in one number: those of projections stay below it. */
const formsFrom = 1_000

/**
 * The version by which a store keeps a projection's state: a state of another version, or in another form, is never read.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { keptVersion } from '@coflyfr/core'
 *
 * assert.equal(keptVersion({ version: 3 }), 3)
 * assert.equal(keptVersion({ version: 3, keptForm: { version: 1 } }), 1_003)
 * ```
 */
export const keptVersion = ({
  version,
  keptForm,
}: {
  readonly version: number
  readonly keptForm?: { readonly version: number }
}): number => (keptForm?.version ?? 0) * formsFrom + version

/**
 * The bytes in which a state is kept.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { encodeKept } from '@coflyfr/core'
 *
 * assert.equal(Buffer.from(encodeKept({}, new Map([['CSC', 7n]]))).toString(), '{"$map":[["CSC",{"$bigint":"7"}]]}')
 * ```
 */
export const encodeKept = <State>({ keptForm }: Kept<State>, state: State): Uint8Array =>
  encodeState(keptForm === undefined ? state : keptForm.pack(state))

/**
 * The state of bytes that were kept by the same name and version; throws where they are damaged.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeKept } from '@coflyfr/core'
 *
 * const keptForm = { version: 1, pack: String, unpack: (packed: unknown) => Number(packed) }
 * assert.equal(decodeKept({ keptForm }, Buffer.from('"7"')), 7)
 * ```
 */
export const decodeKept = <State>({ keptForm }: Kept<State>, bytes: Uint8Array): State => {
  const kept = decodeState(bytes)
  // This same projection wrote it: the version is raised with every change of shape.
  return keptForm === undefined ? (kept as State) : keptForm.unpack(kept)
}
