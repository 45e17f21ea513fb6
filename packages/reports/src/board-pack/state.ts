import type { EventOf, PlainDate } from '@coflyfr/core'
import type {
  BoardActionAssigned,
  BodyEstablished,
  HighlightReportReceived,
  MemberAppointed,
} from '@coflyfr/governance/events'
import type { DecisionsState } from '../decisions/state.ts'
import type { MeasuresState } from '../measures/state.ts'
import type { PlansState } from '../plan/state.ts'
import type { RecommendationsState } from '../recommendations/state.ts'

type Appointed = EventOf<typeof MemberAppointed>['data']

/** A seat, and for how long it was held. */
export interface Seat {
  readonly member: string
  readonly capacity: Appointed['capacity']
  readonly organisation: string | null
  readonly from: PlainDate
  /** Null while it is held. */
  readonly until: PlainDate | null
}

/** A report put before a meeting, or to be. */
interface Item {
  readonly item: string
  readonly title: string
  readonly presentedBy: string
}

/** A meeting: called ahead, held, or both. */
export interface Meeting {
  readonly meeting: string
  /** The day it was held, or was called for. */
  readonly on: PlainDate
  /** Null where it was not called ahead. */
  readonly papersOn: PlainDate | null
  /** Null until it is held. */
  readonly attendance: readonly string[] | null
  readonly items: readonly Item[]
}

/** One line of a highlight report. */
export type HighlightLine = EventOf<typeof HighlightReportReceived>['data']['lines'][number]

/** A highlight report, for the meeting whose papers hold it. */
export interface HighlightReport {
  readonly report: string
  readonly meeting: string
  readonly on: PlainDate
  readonly lines: readonly HighlightLine[]
}

/** What the independent adviser said. */
interface Advice {
  readonly meeting: string
  readonly adviser: string
  readonly matter: string
  readonly advice: string
  readonly on: PlainDate
}

/** A challenge, direction or action, and what became of it. */
export interface BoardAction {
  readonly action: string
  readonly kind: EventOf<typeof BoardActionAssigned>['data']['kind']
  readonly text: string
  readonly owner: string
  readonly assignedOn: PlainDate
  readonly firstDue: PlainDate
  readonly due: PlainDate
  /** Why it is due on another day than at first. */
  readonly rescheduledFor: string | null
  readonly closed: {
    readonly on: PlainDate
    readonly outcome: string
    readonly evidence: string
  } | null
}

/** What was reported along a line. */
interface Reported {
  readonly title: string
  readonly on: PlainDate
}

/** What a body owes to another one; what was reported since it was set last. */
interface ReportingLine {
  readonly to: string
  readonly what: string
  readonly everyMonths: number
  readonly firstDueOn: PlainDate
  readonly reported: readonly Reported[]
}

/** A body with everything that its packs gather. */
export interface Body {
  readonly body: string
  readonly name: string
  readonly kind: EventOf<typeof BodyEstablished>['data']['kind']
  readonly chair: string
  readonly terms: string
  readonly reportsTo: readonly string[]
  /** Seats that must be filled; null where no terms of reference say. */
  readonly quorum: number | null
  /** The plans that it oversees. */
  readonly plans: readonly string[]
  readonly seats: readonly Seat[]
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly highlights: readonly HighlightReport[]
  readonly advice: readonly Advice[]
  readonly actions: ReadonlyMap<string, BoardAction>
  readonly lines: ReadonlyMap<string, ReportingLine>
}

/** Everything that board packs gather, by body, and what they take from other reports. */
export interface BoardPackState {
  readonly bodies: Map<string, Body>
  readonly plans: PlansState
  readonly measures: MeasuresState
  readonly recommendations: RecommendationsState
  readonly decisions: DecisionsState
}
