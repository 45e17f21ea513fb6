import type { Language, Level, PathwayView, Section, Sign, Standing, View } from '@coflyfr/reports'
import { languageFlag, optionalTextFlag } from './parameters.ts'

/** Flags of everything that makes a report. */
export interface ReportFlags {
  readonly asOf?: string
  readonly knownAt?: string
  readonly year?: string
  readonly period?: string
  readonly by?: Level
  readonly view?: View
  readonly section?: Section
  readonly amber?: string
  readonly red?: string
  readonly sign?: Sign
  readonly generalReserve?: string
  readonly adequacy?: string
  readonly clock?: string
  readonly state?: Standing
  readonly summary?: boolean
  readonly of?: string
  readonly against?: string
  readonly show?: PathwayView
  readonly before?: string
  readonly money?: string
  readonly body?: string
  readonly meeting?: string
  readonly unit?: 'pounds' | 'thousands'
  readonly lang: Language
}

const levels = [
  'directorate',
  'service',
  'cost-centre',
  'subjective',
] as const satisfies readonly Level[]

const views = ['revised', 'period', 'gross'] as const satisfies readonly View[]

const sections = [
  'for-approval',
  'for-information',
  'pending',
] as const satisfies readonly Section[]

const signs = ['overspend-positive', 'underspend-positive'] as const satisfies readonly Sign[]

const pathwayViews = ['funnel', 'access', 'waits'] as const satisfies readonly PathwayView[]

const standings = [
  'open',
  'overdue',
  'met',
  'met-late',
  'stopped',
  'missed',
  'undetermined',
] as const satisfies readonly Standing[]

/** The flags that say what a figure is; `explain` and `prove` take them too, so that they find the figure that was printed. */
const figure = {
  year: optionalTextFlag('YEAR', 'Financial year, such as 2023-24'),
  period: optionalTextFlag('Pnn', 'Up to this period, P01 (April) to P13'),
  by: {
    kind: 'enum',
    values: levels,
    optional: true,
    brief: 'How far the budget is broken down; subjective by default',
  },
  view: {
    kind: 'enum',
    values: views,
    optional: true,
    brief: 'Budget monitoring: revised (default), by period, or gross and net',
  },
  section: {
    kind: 'enum',
    values: sections,
    optional: true,
    brief: 'Virements of one list only',
  },
  amber: optionalTextFlag(
    'PERCENT',
    'Percentage of adverse variance from which a line is amber; 2 by default',
  ),
  red: optionalTextFlag(
    'PERCENT',
    'Percentage of adverse variance above which a line is red; 5 by default',
  ),
  sign: {
    kind: 'enum',
    values: signs,
    optional: true,
    brief: 'Which way variances are signed; overspend-positive by default',
  },
  generalReserve: optionalTextFlag('ID', 'Reserves: the one whose adequacy is tested'),
  adequacy: optionalTextFlag('PERCENT', 'Share of the approved net budget that it should hold'),
  clock: optionalTextFlag('CLOCK', 'Clocks: this one only, such as assessment'),
  state: {
    kind: 'enum',
    values: standings,
    optional: true,
    brief: 'Clocks: those in this state only',
  },
  summary: {
    kind: 'boolean',
    optional: true,
    brief: 'Clocks: only counts, which may be published',
  },
  of: optionalTextFlag(
    'PERIOD',
    'Measures, report card, pathway: of this year, quarter or month, such as 2023-24-Q1',
  ),
  against: optionalTextFlag(
    'PERIOD',
    'Pathway: the period to compare with; the same one of the year before by default',
  ),
  show: {
    kind: 'enum',
    values: pathwayViews,
    optional: true,
    brief: 'Pathway: the demand funnel (default), the single point of access, or waits',
  },
  before: optionalTextFlag(
    'DATE',
    'Pathway, access and waits: compares as many days before this day as after it',
  ),
  money: optionalTextFlag('REF', 'Trace: the money of this source, assignment or purpose only'),
  body: optionalTextFlag('ID', 'Board pack: of this body; of every board by default'),
  meeting: optionalTextFlag(
    'ID',
    'Board pack: of this meeting; of the next one, else the last, by default',
  ),
  lang: languageFlag,
} as const

const unit = {
  kind: 'enum',
  values: ['pounds', 'thousands'],
  optional: true,
  brief: 'Pounds and pence (default), or whole thousands',
} as const

const at = {
  asOf: optionalTextFlag('DATE', 'Effective dates up to this one'),
  knownAt: optionalTextFlag(
    'INSTANT-or-POSITION',
    'As recorded up to this instant, or this position of the log',
  ),
} as const

/** Definitions of {@link ReportFlags} for the command line. */
export const reportFlags = { ...at, ...figure, unit } as const

/** Those of a command that traces a figure to its events, in pounds and pence. */
export const figureFlags = { ...at, ...figure } as const

/** Those of a command that is given its points in time in another way, and compares in pounds and pence. */
export const comparedFlags = figure
