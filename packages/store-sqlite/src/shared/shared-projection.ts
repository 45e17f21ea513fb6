import type { Placed } from '@coflyfr/core'

/**
 * A projection whose streams several processes may share. The state of a share is folded from the events of its own
 * streams only; the reader combines the states of all shares.
 */
export interface SharedProjection<State> {
  readonly name: string
  /** Raise it with every change of meaning or shape: states of another version are never read. */
  readonly version: number
  readonly types: readonly string[]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Placed) => State
  readonly encode: (state: State) => Uint8Array
  readonly decode: (bytes: Uint8Array) => State
}

/** How far shared work has come. */
export interface Standing {
  /** Position up to which all events are folded; -1 for none. */
  readonly position: number
  /** How many events of the log come after that position. */
  readonly behind: number
}
