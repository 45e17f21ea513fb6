import type { Language, Level } from '@coflyfr/reports'

/** Flags of everything that makes a report. */
export interface ReportFlags {
  readonly asOf?: string
  readonly knownAt?: string
  readonly year?: string
  readonly by: Level
  readonly unit: 'pounds' | 'thousands'
  readonly lang: Language
}

const levels = [
  'directorate',
  'service',
  'cost-centre',
  'subjective',
] as const satisfies readonly Level[]

/** Definitions of {@link ReportFlags} for the command line. */
export const reportFlags = {
  asOf: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'DATE',
    brief: 'Effective dates up to this one',
  },
  knownAt: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'INSTANT-or-POSITION',
    brief: 'As recorded up to this instant, or this position of the log',
  },
  year: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'YEAR',
    brief: 'Financial year, such as 2023-24',
  },
  by: {
    kind: 'enum',
    values: levels,
    default: 'subjective',
    brief: 'How far the budget is opened',
  },
  unit: {
    kind: 'enum',
    values: ['pounds', 'thousands'],
    default: 'pounds',
    brief: 'Pounds and pence, or whole thousands',
  },
  lang: { kind: 'enum', values: ['en', 'cy'], default: 'en', brief: 'English or Welsh labels' },
} as const
