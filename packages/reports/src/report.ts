import type {
  DomainEvent,
  EventCatalogue,
  FinancialYear,
  JsonValue,
  Period,
  Placed,
  PlainDate,
  PointInTime,
  Projection,
} from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Standing } from './clocks/standing.ts'
import type { Summed } from './columns/summed.ts'
import type { PathwayView } from './pathway/pathway-view.ts'
import type { Kept } from './points/kept.ts'
import type { Vocabulary } from './words/vocabulary.ts'

/** A text in both languages of a Welsh council. */
export interface Label {
  readonly en: string
  readonly cy: string
}

/** A language that reports are printed in. */
export type Language = keyof Label

/** How far `budget-monitoring` opens the budget; each level also shows those before it. */
export const levels = ['directorate', 'service', 'cost-centre', 'subjective'] as const

/** One of {@link levels}. */
export type Level = (typeof levels)[number]

/** What `budget-monitoring` shows: the revised budget of CONTRACT, the months of the year, or gross and net. */
export const views = ['revised', 'period', 'gross'] as const

/** One of {@link views}. */
export type View = (typeof views)[number]

/** How a variance is signed: an overspend is positive, or as Isle of Wight prints it, an underspend is. */
export const signs = ['overspend-positive', 'underspend-positive'] as const

/** One of {@link signs}. */
export type Sign = (typeof signs)[number]

/** The lists of virements that are printed for a meeting. */
export const sections = ['for-approval', 'for-information', 'pending'] as const

/** One of {@link sections}. */
export type Section = (typeof sections)[number]

/** The percentages of the budget from which an adverse variance is amber, and above which it is red; decimal text. */
export interface RagThresholds {
  readonly amber: string
  readonly red: string
}

/** The general reserve, and the least percentage of the approved net budget that it must hold; decimal text. */
export interface AdequacyTest {
  readonly generalReserve: string
  readonly percent: string
}

/** What a reader asks for, besides the name of the report; see `defaultParameters`. */
export interface ReportParameters {
  readonly at: PointInTime
  /** Needed for reports of one year if the ledger holds several. */
  readonly year: FinancialYear | null
  readonly by: Level
  readonly unit: 'pounds' | 'thousands'
  readonly language: Language
  /** Counts actuals up to this period, and the latest forecast by then; null for the whole year. */
  readonly period: Period | null
  readonly view: View
  readonly thresholds: RagThresholds
  /** Reverses the signs of variances and of nothing else. */
  readonly sign: Sign
  /** One list of virements; null for all. */
  readonly section: Section | null
  /** Null for no test of the general reserve. */
  readonly adequacy: AdequacyTest | null
  /** One clock; null for all. */
  readonly clock: string | null
  /** Only clocks in this state; null for all. */
  readonly clockState: Standing | null
  /** One period, such as `2023-24-Q1`, of `measures`, `report-card` and `pathway`; null for the year. */
  readonly readingPeriod: string | null
  /** The period that `pathway` compares with; null for the same period of the year before. */
  readonly baselinePeriod: string | null
  readonly show: PathwayView
  readonly before: PlainDate | null
  /** Whether to show counts that may be published instead of lines of single cases. */
  readonly summary: boolean
  /** The reference of one source, assignment or purpose of money that `trace` follows; null for all. */
  readonly money: string | null
  /** The body of the pack; null for every board. */
  readonly body: string | null
  /** The meeting of the pack; null for the next one, else the last. */
  readonly meeting: string | null
}

/** A parameter of some reports. Every report also takes its point in time and its language. */
export type ParameterName = Exclude<keyof ReportParameters, 'at' | 'language'>

/** One row: its fields by the names of CONTRACT; amounts are decimal text with two places. */
export type Row = Readonly<Record<string, JsonValue>>

interface ColumnOf<Kind> {
  readonly field: string
  readonly label: Label
  readonly kind: Kind
  /** The Welsh of the words in its cells; any other text in a cell is shown as recorded. */
  readonly words?: Vocabulary
  /** The same for the fields of the members of a list. */
  readonly partWords?: Readonly<Record<string, Vocabulary>>
  /** In printed reports, rows with the same value are in a table of their own under it. */
  readonly groups?: true
  /** Whether the column only identifies a row for programs; people read the name beside it. */
  readonly identifies?: true
}

/**
 * How a column is printed. `money` columns are summed into the totals and scaled by the unit; a percentage has a fixed
 * number of decimals.
 */
export type Column =
  | ColumnOf<'text' | 'money' | 'count' | 'date' | 'list'>
  | (ColumnOf<'percent'> & { readonly decimals: 1 | 2 })

/** A sentence about the figures. What it quotes from the ledger is the same in both languages; see `asRecorded`. */
export type Note = Label

/** The content of a report at one point in time. */
export interface ReportBody {
  readonly rows: readonly Row[]
  readonly totals: Row
  /** Findings, assumptions and roundings. */
  readonly notes: readonly Note[]
}

/** What rendering gets besides the folded state. */
export interface RenderContext {
  readonly parameters: ReportParameters
  /**
   * The day on which rules with dates are judged (an expiry, a review that is due): `asOf`, or the day on which the
   * last counted event was recorded; null for an empty ledger.
   */
  readonly day: PlainDate | null
  /** The period from which the year is seen: the one asked for, or the report's latest; null without either. */
  readonly seenFrom: Period | null
}

/**
 * What an event adds to cells, by row and field: an amount, or null for a cell of another kind that changes with it.
 */
export type Additions = ReadonlyMap<string, Readonly<Record<string, Pence | null>>>

/**
 * What events add to rows and totals, without rendering: a year may have thousands of batches of postings, and its
 * report thousands of rows. It must list every cell that the event changes, with the result that rendering before and
 * after the event would give.
 */
export interface Adding<State, Event extends DomainEvent> {
  /** Whether the event's part can be given in this way, with these parameters. */
  readonly covers: (event: Placed<Event>, parameters: ReportParameters) => boolean
  /** Called after the event is folded; totals are under `totalKey`. */
  readonly additions: (
    state: State,
    event: Placed<Event>,
    parameters: ReportParameters,
  ) => Additions
}

/** A period of a financial year. */
export interface PeriodOfYear {
  readonly year: FinancialYear
  readonly period: Period
}

/** The financial years that a report can be asked about. */
export interface ReportYears<State> {
  /**
   * `one`: it is about one year, which must be given if the state holds several. `held`: it covers all years if none is
   * given. Both refuse a year that the state does not hold. `any`: it has an answer for any year, such as a balance.
   */
  readonly scope: 'one' | 'held' | 'any'
  /** The years that the state holds, in ascending order. */
  readonly held: (state: State) => readonly FinancialYear[]
}

/** A report: a projection, and how its state is rendered into rows. */
export interface Report<State, Event extends DomainEvent> {
  readonly name: string
  readonly title: Label
  readonly catalogue: EventCatalogue
  readonly projection: Projection<State, Event>
  /** The parameters that change its answer; all others are set to their defaults. */
  readonly takes: readonly ParameterName[]
  readonly columns: (parameters: ReportParameters) => readonly Column[]
  /** The text by which a reader names a row in `explain` and in differences. */
  readonly rowKey: (row: Row, parameters: ReportParameters) => string
  readonly render: (state: State, context: RenderContext) => ReportBody
  /** Absent for a report whose rows have days but no year: for a year without any it is simply empty. */
  readonly years?: ReportYears<State>
  /**
   * Whether an event counts in the report up to a period. Absent if the state itself knows periods, or the report does
   * not take one.
   */
  readonly countsUpTo?: (event: Placed<Event>, upTo: PeriodOfYear) => boolean
  /**
   * The keys of the rows that an event can change, called after the event is folded; null if it may be any row. A key
   * that ends with a slash means every row whose key begins with it.
   */
  readonly rowsTouched: (
    state: State,
    event: Placed<Event>,
    parameters: ReportParameters,
  ) => readonly string[] | null
  readonly adding?: Adding<State, Event>
  /** Absent if no states are kept. Such a report must decide only by their days which events count up to a period. */
  readonly kept?: Kept<State, Event>
  /** Absent if every event is folded itself. */
  readonly summed?: Summed<State, Event>
  /**
   * The period from which a year is seen if none is asked for, such as the last month with actuals. It is read from the
   * state at the point asked for, so that an explanation or a difference uses the same period throughout.
   */
  readonly latestPeriod?: (
    state: State,
    asked: { readonly year: FinancialYear; readonly asOf: PlainDate | null },
  ) => Period | null
}
