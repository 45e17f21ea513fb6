import type { EventOf, PlainDate } from '@coflyfr/core'
import type { CharterAdopted, LeavingEvent, PromiseReported } from '@coflyfr/outcomes/events'

/** A fact of a care leaver, or of a looked-after child at school. */
export type LeavingFact = LeavingEvent

type Reported = EventOf<typeof PromiseReported>['data']
type Adopted = EventOf<typeof CharterAdopted>['data']

/** What was reported of a promise last. */
export interface PromiseReport extends Omit<Reported, 'charter' | 'promise'> {
  readonly on: PlainDate
}

/** A charter, and what became of its promises. */
export interface Charter extends Adopted {
  readonly adoptedOn: PlainDate
  readonly reports: ReadonlyMap<string, PromiseReport>
  /** When a promise last became another one. */
  readonly amendedOn: ReadonlyMap<string, PlainDate>
}

/** Everything that the report needs of the log. */
export interface CorporateParentingState {
  /** By case, then by place in its stream, so that a fact that is taken back goes. */
  readonly cases: Map<string, Map<number, LeavingFact>>
  /** For each merged key the one that it was merged into. */
  readonly mergedInto: Map<string, string>
  readonly charters: Map<string, Charter>
}
