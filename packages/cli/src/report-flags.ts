import { FinancialYearText } from '@coflyfr/core'
import {
  type AnyReport,
  type Language,
  type Level,
  levels,
  type ReportParameters,
  type ReportRefusal,
  reports,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { dateGiven, knownAtGiven } from './point-in-time.ts'
import { UsageFault } from './usage-fault.ts'

/** Flags of everything that makes a report. */
export interface ReportFlags {
  readonly asOf?: string
  readonly knownAt?: string
  readonly year?: string
  readonly by: Level
  readonly unit: 'pounds' | 'thousands'
  readonly lang: Language
}

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

const yearGiven = (text: string) => {
  const year = FinancialYearText.decode(text)
  if (!isLeft(year)) return year.right
  throw new UsageFault(
    `--year: expected a financial year such as 2023-24, found ${JSON.stringify(text)}`,
  )
}

/** The parameters that the flags ask for. */
export const reportParameters = (flags: ReportFlags): ReportParameters => ({
  at: {
    asOf: flags.asOf === undefined ? null : dateGiven('--as-of', flags.asOf),
    knownAt: flags.knownAt === undefined ? null : knownAtGiven('--known-at', flags.knownAt),
  },
  year: flags.year === undefined ? null : yearGiven(flags.year),
  by: flags.by,
  unit: flags.unit,
  language: flags.lang,
})

/** The report of that name. */
export const reportNamed = (name: string): AnyReport => {
  const report = reports.get(name)
  if (report !== undefined) return report
  throw new UsageFault(
    `No report is named ${JSON.stringify(name)}; there are ${[...reports.keys()].join(', ')}`,
  )
}

/** The fault of asking for a report in a way that this ledger cannot answer. */
export const reportFault = (refusal: ReportRefusal): UsageFault => {
  const years = refusal.years.join(', ')
  switch (refusal.tag) {
    case 'YearNeeded':
      return new UsageFault(`--year: the ledger holds several years, expected one of ${years}`)
    case 'NoSuchYear':
      return new UsageFault(
        `--year: the ledger holds no ${refusal.year}, expected one of ${years || 'no year yet'}`,
      )
  }
}
