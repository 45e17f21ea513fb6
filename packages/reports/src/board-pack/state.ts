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
import type { DocumentState } from './fold-document.ts'

type Appointed = EventOf<typeof MemberAppointed>['data']

/** A seat and the days on which it was held. */
export interface Seat {
  readonly member: string
  readonly capacity: Appointed['capacity']
  readonly organisation: string | null
  readonly from: PlainDate
  /** Null while it is held. */
  readonly until: PlainDate | null
}

/** An item on a meeting's agenda. */
interface Item {
  readonly item: string
  readonly title: string
  readonly presentedBy: string
}

/** A meeting: called ahead, held, or both. */
export interface Meeting {
  readonly meeting: string
  /** The day on which it was held, or for which it was called. */
  readonly on: PlainDate
  /** Null if it was not called ahead. */
  readonly papersOn: PlainDate | null
  /** Null until it is held. */
  readonly attendance: readonly string[] | null
  readonly items: readonly Item[]
}

/** One line of a highlight report. */
export type HighlightLine = EventOf<typeof HighlightReportReceived>['data']['lines'][number]

/** A highlight report and the meeting whose papers include it. */
export interface HighlightReport {
  readonly report: string
  readonly meeting: string
  readonly on: PlainDate
  readonly lines: readonly HighlightLine[]
}

/** Advice of the independent adviser. */
interface Advice {
  readonly meeting: string
  readonly adviser: string
  readonly matter: string
  readonly advice: string
  readonly on: PlainDate
}

/** A challenge, direction or action, and its outcome. */
export interface BoardAction {
  readonly action: string
  readonly kind: EventOf<typeof BoardActionAssigned>['data']['kind']
  readonly text: string
  readonly owner: string
  readonly assignedOn: PlainDate
  readonly firstDue: PlainDate
  readonly due: PlainDate
  /** Why its due day was changed; null if it never was. */
  readonly rescheduledFor: string | null
  readonly closed: {
    readonly on: PlainDate
    readonly outcome: string
    readonly evidence: string
  } | null
}

/** A report made along a reporting line. */
interface Reported {
  readonly title: string
  readonly on: PlainDate
}

/** A duty to report to another body, and what was reported since the line was last set. */
interface ReportingLine {
  readonly to: string
  readonly what: string
  readonly everyMonths: number
  readonly firstDueOn: PlainDate
  readonly reported: readonly Reported[]
}

/** A body with everything that its packs show. */
export interface Body {
  readonly body: string
  readonly name: string
  readonly kind: EventOf<typeof BodyEstablished>['data']['kind']
  readonly chair: string
  readonly terms: string
  readonly reportsTo: readonly string[]
  /** Seats that must be filled; null if no terms of reference say. */
  readonly quorum: number | null
  /** The plans that its terms of reference give it to oversee. */
  readonly plans: readonly string[]
  readonly seats: readonly Seat[]
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly highlights: readonly HighlightReport[]
  readonly advice: readonly Advice[]
  readonly actions: ReadonlyMap<string, BoardAction>
  readonly lines: ReadonlyMap<string, ReportingLine>
}

/** All bodies, and the states of the other reports that packs take rows from. */
export interface BoardPackState {
  readonly bodies: Map<string, Body>
  readonly plans: PlansState
  readonly measures: MeasuresState
  readonly recommendations: RecommendationsState
  readonly decisions: DecisionsState
  /** The status of virements and drawdowns, by kind and reference. */
  readonly documents: Map<string, DocumentState>
}
