import {
  daysBetween,
  type EventOf,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import {
  ContactDecided,
  ContactReceived,
  CrossReferred,
  type FrontDoorEvent,
  HandedOff,
  ServiceRequested,
  ServiceStarted,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import { quarterOf } from '../quarter.ts'

/** What happened in one quarter, over all cases. */
export interface QuarterActivity {
  contacts: number
  handoffs: number
  crossReferrals: number
  /** Services asked for, and those that began; the difference so far is who waits. */
  requested: number
  started: number
  /** Days that those waited whose service began, in all. */
  waitedDays: number
  /** The cases that anything happened to. */
  readonly cases: Set<string>
}

/** Everything that the report needs of the log. */
export interface PathwayState {
  readonly quarters: Map<string, QuarterActivity>
  /** Day of each request that still waits, by case and request. */
  readonly waiting: Map<string, PlainDate>
  /** For each key that was merged the one that it was merged into: a child with two is one case. */
  readonly mergedInto: Map<string, string>
}

/** What happens at the front door, and which children turn out to be one. */
export type PathwayEvent =
  | FrontDoorEvent
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>

const activityOf = ({ quarters }: PathwayState, on: PlainDate): QuarterActivity => {
  const quarter = quarterOf(on)
  const known = quarters.get(quarter)
  if (known !== undefined) return known
  const counts = { contacts: 0, handoffs: 0, crossReferrals: 0 }
  const waits = { requested: 0, started: 0, waitedDays: 0 }
  const begun: QuarterActivity = { ...counts, ...waits, cases: new Set() }
  quarters.set(quarter, begun)
  return begun
}

const waitKey = (data: { readonly case: string; readonly request: string }): string =>
  `${data.case}/${data.request}`

const endWait = (
  { waiting }: PathwayState,
  activity: QuarterActivity,
  { data, effectiveOn }: EventOf<typeof ServiceStarted>,
): void => {
  const requestedOn = waiting.get(waitKey(data))
  if (requestedOn === undefined) return
  waiting.delete(waitKey(data))
  activity.started += 1
  activity.waitedDays += daysBetween(requestedOn, effectiveOn)
}

const evolve = (state: PathwayState, event: Placed<PathwayEvent>): PathwayState => {
  if (event.type === 'SubjectKeyMerged') {
    state.mergedInto.set(event.data.subject, event.data.into)
    return state
  }
  if (event.type === 'SubjectKeyUnmerged') {
    state.mergedInto.delete(event.data.subject)
    return state
  }
  return happened(state, event)
}

const happened = (state: PathwayState, event: Placed<FrontDoorEvent>): PathwayState => {
  const activity = activityOf(state, event.effectiveOn)
  activity.cases.add(event.data.case)
  switch (event.type) {
    case 'ContactReceived':
      activity.contacts += 1
      return state
    case 'ContactDecided':
      return state
    case 'HandedOff':
      activity.handoffs += 1
      return state
    case 'ServiceRequested':
      activity.requested += 1
      state.waiting.set(waitKey(event.data), event.effectiveOn)
      return state
    case 'CrossReferred':
      // The wait goes on, from the day of the request.
      activity.crossReferrals += 1
      return state
    case 'ServiceStarted':
      endWait(state, activity, event)
      return state
  }
}

/** Folds handoffs, cross-referrals and waits by quarter; no row is ever about one case. */
export const pathwayProjection: Projection<PathwayState, PathwayEvent> = {
  name: 'pathway',
  version: 2,
  types: [
    ContactReceived.type,
    ContactDecided.type,
    HandedOff.type,
    ServiceRequested.type,
    CrossReferred.type,
    ServiceStarted.type,
    SubjectKeyMerged.type,
    SubjectKeyUnmerged.type,
  ],
  initialState: () => ({ quarters: new Map(), waiting: new Map(), mergedInto: new Map() }),
  evolve,
}
