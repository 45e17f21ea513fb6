import type { EventOf, PlainDate } from '@coflyfr/core'
import type { CharterAdopted, LeavingEvent, PromiseReported } from '@coflyfr/outcomes/events'

/** A fact about a care leaver, or about a looked-after child at school. */
export type LeavingFact = LeavingEvent

type Reported = EventOf<typeof PromiseReported>['data']
type Adopted = EventOf<typeof CharterAdopted>['data']

/** The latest report on a promise. */
export interface PromiseReport extends Omit<Reported, 'charter' | 'promise'> {
  readonly on: PlainDate
}

/** A charter with the latest report on each promise. */
export interface Charter extends Adopted {
  readonly adoptedOn: PlainDate
  readonly reports: ReadonlyMap<string, PromiseReport>
  /** When a promise was last amended. */
  readonly amendedOn: ReadonlyMap<string, PlainDate>
}

/** Everything that the report needs from the log. */
export interface CorporateParentingState {
  /** By case, then by revision in its stream, so that a voided fact can be removed. */
  readonly cases: Map<string, Map<number, LeavingFact>>
  /** For each merged key, the key that it was merged into. */
  readonly mergedInto: Map<string, string>
  readonly charters: Map<string, Charter>
}
