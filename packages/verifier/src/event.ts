/** An amount at a head. */
export interface Leg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

/** A cost centre with a subjective. */
export interface Head {
  readonly costCentre: string
  readonly subjective: string
}

/** One step of a route. */
export interface Step {
  readonly by: string
  readonly act: string
  readonly optional?: boolean
}

/** Who decides, by which row of the rules. */
export interface Route {
  readonly rule: string
  readonly steps: readonly Step[]
  readonly reportTo: readonly string[]
}

/** The event that records the other side of a movement. */
interface Gift {
  readonly eventId: string
  readonly stream: string
  readonly revision: number
}

/** A line of a budget. */
export interface BudgetLine extends Leg {
  readonly directorate: string
  readonly service: string
  readonly kind: string
  readonly fund: string
  readonly controllable: boolean
}

/** A limit: pounds, none, or a share of the net revenue. */
export type Limit = null | string | { readonly percentOfNetRevenue: string }

/** One row of the approval rules. */
export interface RulesRow {
  readonly name: string
  readonly scope: string
  readonly upTo: Limit
  readonly steps: readonly Step[]
  readonly kinds?: readonly string[]
  readonly mixesCapitalAndRevenue?: boolean
  readonly reportTo?: readonly string[]
}

/** The approval rules of a council. */
export interface Rules {
  readonly virements: readonly RulesRow[]
  readonly cumulative: {
    readonly countEarlierApprovals: boolean
    readonly yearlyLimits: readonly { readonly authority: string; readonly upTo: Limit }[]
  }
  readonly drawdowns: {
    readonly samePurpose: readonly Step[]
    readonly otherPurpose: readonly Step[]
  }
  readonly differentPeople: readonly string[]
  readonly roles: { readonly [command: string]: readonly string[] }
}

/** A sealed report. */
interface Seal {
  readonly report: string
  readonly queryHash: string
  readonly asOf: string | null
  readonly rows: number
  readonly linesHash: string
}

/** One posting of the general ledger. */
interface Posting extends Leg {
  readonly postedOn: string
  readonly reference: string
  readonly description: string | null
}

/** A service in a carry forward. */
export interface CarriedService {
  readonly service: string
  readonly revisedBudget: string
  readonly outturn: string
  readonly variance: string
  readonly carriedForward: string
  readonly takenBack: string
  readonly metBySources: string
  readonly to: Head | null
}

/** A source that meets overspends. */
interface Funding {
  readonly kind: string
  readonly item: string
  readonly reserve: string | null
  readonly available: string
  readonly applied: string
}

/** The legs that a virement has in a later year. */
export interface LaterYear {
  readonly financialYear: string
  readonly legs: readonly Leg[]
}

/** What a decision is about. */
export interface Subject {
  readonly kind: string
  readonly reference: string
  readonly contentHash?: string
}

/**
 * All fields that events of finance and authority may hold. Which of them an event has depends on its type: the data is
 * checked against the shape of the type (`shapes.ts`) before anything here is read.
 */
export interface Told {
  readonly origin: string
  readonly history: boolean
  readonly rules: Rules
  readonly contentHash: string
  readonly contentHashBefore: string
  readonly financialYear: string
  readonly fromYear: string
  readonly toYear: string
  readonly postedInYear: string
  readonly part: number
  readonly fromDraft: boolean
  readonly lines: readonly BudgetLine[]
  readonly count: number
  readonly total: string
  readonly decision: string
  readonly decidedOn: string
  readonly onRecord: boolean
  readonly includes: readonly string[]
  readonly reference: string
  readonly kind: string
  readonly reason: string | null
  readonly legs: readonly Leg[]
  readonly laterYears: readonly LaterYear[]
  readonly reverses: string | null
  readonly reversalReference: string
  readonly route: Route
  readonly by: string
  readonly gift: Gift
  readonly reserve: string
  readonly toReserve: string
  readonly amount: string
  readonly from: (Head & { readonly financialYear: string }) | null
  readonly to: Head
  readonly head: Head | null
  readonly cap: string | null
  readonly actuals: readonly string[]
  readonly services: readonly CarriedService[]
  readonly funding: readonly Funding[]
  readonly name: string
  readonly purpose: string
  readonly purposeBefore: string
  readonly openingBalance: string
  readonly openedOn: string
  readonly useRule: string | null
  readonly manager: string | null
  readonly reviewBy: string | null
  readonly expiresOn: string | null
  readonly released: string
  readonly final: boolean
  readonly source: string
  readonly batch: string
  readonly period: string
  readonly concerns: string | null
  readonly postings: readonly Posting[]
  readonly controlTotal: string
  readonly debits: string
  readonly credits: string
  readonly upTo: number
  readonly seals: readonly Seal[]
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  readonly invoice: string
  readonly paidBy: { readonly source: string; readonly reference: string } | null
  readonly projectedOutturn: string
  readonly costCentres: readonly {
    readonly costCentre: string
    readonly directorate: string
    readonly service: string
  }[]
  readonly subjectives: readonly { readonly subjective: string }[]
  readonly target: string
  readonly achieved: string
  readonly projected: string | null
  readonly resultHash: string
  readonly ledger: string
  readonly extract: string
  readonly difference: string
  readonly verb: string
  readonly subject: Subject | null
  readonly urgentExemption: unknown
  readonly callInEndsOn: unknown
  readonly subjectToCallIn: unknown
  readonly conclusion: string
}

/** An event with its envelope. */
export interface LedgerEvent {
  readonly actor: { readonly id: string; readonly role: string }
  readonly causationId: string | null
  readonly commandHash: string
  readonly commandId: string
  readonly context: readonly { readonly revision: number; readonly stream: string }[]
  readonly correlationId: string
  readonly data: Told
  readonly effectiveOn: string
  readonly id: string
  readonly recordedAt: string
  readonly revision: number
  readonly schemaVersion: number
  readonly stream: string
  readonly type: string
}

/** An event at its position. */
export interface PlacedEvent extends LedgerEvent {
  readonly position: number
}

/** Neighbouring events of one command in one stream. */
export type Append = readonly [PlacedEvent, ...PlacedEvent[]]
