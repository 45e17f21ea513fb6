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

/** Every label is in both languages of a Welsh council. */
export interface Label {
  readonly en: string
  readonly cy: string
}

/** A language that reports are printed in. */
export type Language = keyof Label

/** How far `budget-monitoring` opens the budget: each level shows those before it as well. */
export const levels = ['directorate', 'service', 'cost-centre', 'subjective'] as const

/** One of {@link levels}. */
export type Level = (typeof levels)[number]

/** What `budget-monitoring` shows: the revised budget of CONTRACT, the months of the year, or gross and net. */
export const views = ['revised', 'period', 'gross'] as const

/** One of {@link views}. */
export type View = (typeof views)[number]

/** Which way a variance is signed: an overspend above zero, or as Isle of Wight prints it, an underspend above zero. */
export const signs = ['overspend-positive', 'underspend-positive'] as const

/** One of {@link signs}. */
export type Sign = (typeof signs)[number]

/** The lists that virements are printed in for a meeting. */
export const sections = ['for-approval', 'for-information', 'pending'] as const

/** One of {@link sections}. */
export type Section = (typeof sections)[number]

/** From which percentage of the budget an adverse variance is amber, and above which it is red; decimal texts. */
export interface RagThresholds {
  readonly amber: string
  readonly red: string
}

/** The general reserve, and the percentage of the approved net budget that it is to hold at least; a decimal text. */
export interface AdequacyTest {
  readonly generalReserve: string
  readonly percent: string
}

/** What a reader asks for besides the name of the report; see `defaultParameters`. */
export interface ReportParameters {
  readonly at: PointInTime
  /** Needed by reports of one year when the ledger holds several. */
  readonly year: FinancialYear | null
  readonly by: Level
  readonly unit: 'pounds' | 'thousands'
  readonly language: Language
  /** Actuals of the year up to this period, and the latest forecast up to it; null for the whole year. */
  readonly period: Period | null
  readonly view: View
  readonly thresholds: RagThresholds
  /** Turns the signs of variances and of nothing else. */
  readonly sign: Sign
  /** The one list of virements asked for; null for all. */
  readonly section: Section | null
  /** Null where no test of the general reserve is asked for. */
  readonly adequacy: AdequacyTest | null
  /** The one clock asked for; null for all. */
  readonly clock: string | null
  /** Only clocks that stand so; null for all. */
  readonly clockState: Standing | null
  /** The one period, such as `2023-24-Q1`, of `measures`, `report-card` and `pathway`; null for the year. */
  readonly readingPeriod: string | null
  /** What `pathway` compares with; null for the same period of the year before. */
  readonly baselinePeriod: string | null
  readonly show: PathwayView
  readonly before: PlainDate | null
  /** Counts that may be published in the place of lines of single cases. */
  readonly summary: boolean
  /** The one source, assignment or purpose of money that `trace` follows, by its reference; null for all. */
  readonly money: string | null
  /** The body whose pack is asked for; null for every board. */
  readonly body: string | null
  /** Its meeting; null for the next one, else the last. */
  readonly meeting: string | null
}

/** What a reader can ask of a report besides its point in time and its language, which every report takes. */
export type ParameterName = Exclude<keyof ReportParameters, 'at' | 'language'>

/** One row: its fields by the names of CONTRACT; amounts are decimal strings with two places. */
export type Row = Readonly<Record<string, JsonValue>>

interface ColumnOf<Kind> {
  readonly field: string
  readonly label: Label
  readonly kind: Kind
  /** The Welsh of the words in its cells; every other text of a cell is as it was recorded. */
  readonly words?: Vocabulary
  /** The same for the members of a list, by their fields. */
  readonly partWords?: Readonly<Record<string, Vocabulary>>
  /** Rows that share its value stand in a table of their own under it, where people read them. */
  readonly groups?: true
  /** Whether the column only identifies a row for programs; people read the name beside it. */
  readonly identifies?: true
}

/**
 * How a column is printed; `money` columns are summed into the totals and scaled by the unit, percentages have so many
 * decimals.
 */
export type Column =
  | ColumnOf<'text' | 'money' | 'count' | 'date' | 'list'>
  | (ColumnOf<'percent'> & { readonly decimals: 1 | 2 })

/** A sentence about the figures. What it repeats of the ledger is the same in both languages; see `asRecorded`. */
export type Note = Label

/** What a report says at one point in time, before it is put into its document. */
export interface ReportBody {
  readonly rows: readonly Row[]
  readonly totals: Row
  /** Findings, assumptions, roundings. */
  readonly notes: readonly Note[]
}

/** What a render is given besides the folded state. */
export interface RenderContext {
  readonly parameters: ReportParameters
  /**
   * The day on which dated rules (an expiry, a review that is due) are judged: `asOf`, or the day on which the last
   * counted event was recorded; null for an empty ledger.
   */
  readonly day: PlainDate | null
  /** The period from which the year is seen: the one asked for, or the report's latest; null where it has none. */
  readonly seenFrom: Period | null
}

/** What an event adds to cells, by row and field: an amount, or null where a cell that is no money changes with it. */
export type Additions = ReadonlyMap<string, Readonly<Record<string, Pence | null>>>

/**
 * What events add to rows and totals, said without rendering: a report of a year may have as many batches of postings as
 * it has postings, and thousands of rows. It must say every cell that the event changes, as rendering before and after it
 * would.
 */
export interface Adding<State, Event extends DomainEvent> {
  /** Whether the event's part can be said so, with these parameters. */
  readonly covers: (event: Placed<Event>, parameters: ReportParameters) => boolean
  /** Read after the event is folded; totals stand under `totalKey`. */
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

/** Which financial years a report can be asked about. */
export interface ReportYears<State> {
  /**
   * `one`: it is of one year, which must be named where the state holds several. `held`: it spans all years where none is
   * named. Both refuse a year that the state does not hold. `any`: whatever the year named, it has an answer, such as a
   * balance.
   */
  readonly scope: 'one' | 'held' | 'any'
  /** Those that the state holds, from the first to the last. */
  readonly held: (state: State) => readonly FinancialYear[]
}

/** A report: a projection, and how its state becomes rows. */
export interface Report<State, Event extends DomainEvent> {
  readonly name: string
  readonly title: Label
  readonly catalogue: EventCatalogue
  readonly projection: Projection<State, Event>
  /** What of the parameters changes its answer; to ask for another is a slip, and it stands at its default. */
  readonly takes: readonly ParameterName[]
  readonly columns: (parameters: ReportParameters) => readonly Column[]
  /** The text by which a reader names a row, in `explain` and in differences. */
  readonly rowKey: (row: Row, parameters: ReportParameters) => string
  readonly render: (state: State, context: RenderContext) => ReportBody
  /** Absent for a report whose rows have days and no year: of a year without any it says so. */
  readonly years?: ReportYears<State>
  /** Whether an event counts in the report up to a period; absent where the state itself knows periods, and where none is taken. */
  readonly countsUpTo?: (event: Placed<Event>, upTo: PeriodOfYear) => boolean
  /**
   * The keys of the rows that an event can change, read after the event is folded; null where it may be any. A key that
   * ends with a slash stands for every row whose own begins with it.
   */
  readonly rowsTouched: (
    state: State,
    event: Placed<Event>,
    parameters: ReportParameters,
  ) => readonly string[] | null
  readonly adding?: Adding<State, Event>
  /** Absent where no states are kept. Up to a period such a report must count events by their days alone. */
  readonly kept?: Kept<State, Event>
  /** Absent where every event is folded as it is. */
  readonly summed?: Summed<State, Event>
  /**
   * From which period a year is seen where none is asked for, such as the last month with actuals. It is read from the
   * state at the point that is asked about, so that an explanation or a difference looks from that one all along.
   */
  readonly latestPeriod?: (
    state: State,
    asked: { readonly year: FinancialYear; readonly asOf: PlainDate | null },
  ) => Period | null
}
