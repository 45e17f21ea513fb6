import type { DomainEvent } from '@coflyfr/core'
import type { CountsState } from '../counting/project.ts'

/** How states of a report are kept along the log and folded on; see `keptPoints`. */
export interface Kept<State, Event extends DomainEvent> {
  /** An independent copy to fold on; it may share what no fold changes in place. */
  readonly fork: (state: State) => State
  /** Fewer types than the projection folds. Where `suffices` says so, their state renders the same. */
  readonly narrow?: {
    readonly types: readonly Event['type'][]
    readonly suffices: (state: State) => boolean
    /** The state of all types, from that state and the counts that the other types lead to. */
    readonly withCounts: (state: State, counts: CountsState) => State
  }
}
