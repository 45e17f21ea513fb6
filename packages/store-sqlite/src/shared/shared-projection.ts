import type { Placed } from '@coflyfr/core'

/**
 * A projection whose streams processes may share: the state of a share knows the events of its own streams, and who
 * reads puts the states of the shares together.
 */
export interface SharedProjection<State> {
  readonly name: string
  /** Raised with every change of meaning or shape: states of another version are never read. */
  readonly version: number
  readonly types: readonly string[]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Placed) => State
  readonly encode: (state: State) => Uint8Array
  readonly decode: (bytes: Uint8Array) => State
}

/** How far shared work has come. */
export interface Standing {
  /** Everything up to this position is counted; -1 for nothing. */
  readonly position: number
  /** How many events of the log are behind it. */
  readonly behind: number
}
