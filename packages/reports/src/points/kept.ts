import type { DomainEvent } from '@coflyfr/core'
import type { CountsState } from '../counting/project.ts'

/** How states of a report are kept along the log and folded on from there; see `keptPoints`. */
export interface Kept<State, Event extends DomainEvent> {
  /** A copy that is folded on by itself; it may share whatever no fold changes in place. */
  readonly fork: (state: State) => State
  /** Fewer types than the projection folds, whose state renders the same where it says so. */
  readonly narrow?: {
    readonly types: readonly Event['type'][]
    readonly suffices: (state: State) => boolean
    /** The state of all types, made of that state and of what the other types lead to. */
    readonly withCounts: (state: State, counts: CountsState) => State
  }
}
