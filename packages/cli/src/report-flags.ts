import { FinancialYearText, type Period, PeriodText } from '@coflyfr/core'
import { ReadingPeriod } from '@coflyfr/outcomes/measures'
import {
  type AdequacyTest,
  type AnyReport,
  defaultParameters,
  isPercent,
  type RagThresholds,
  type ReportParameters,
  type ReportRefusal,
  reports,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { checkFlags } from './flags-taken.ts'
import { dateGiven, knownAtGiven } from './point-in-time.ts'
import type { ReportFlags } from './report-flag-definitions.ts'
import { typedName } from './typed-name.ts'
import { UsageFault } from './usage-fault.ts'

/** The financial year of `--year`. */
export const yearGiven = (text: string) => {
  const year = FinancialYearText.decode(text)
  if (!isLeft(year)) return year.right
  throw new UsageFault(
    `--year: expected a financial year such as 2023-24, found ${JSON.stringify(text)}`,
  )
}

/** The period of `--period`. */
export const periodGiven = (text: string): Period => {
  const period = PeriodText.decode(text)
  if (!isLeft(period)) return period.right
  throw new UsageFault(
    `--period: expected a period from P01 (April) to P12 (March), or P13, found ${JSON.stringify(text)}`,
  )
}

const readingPeriodGiven = (flag: string, text: string): string => {
  if (ReadingPeriod.is(text)) return text
  throw new UsageFault(
    `${flag}: expected a year, quarter or month such as 2023-24, 2023-24-Q1 or 2023-24-P04, found ${JSON.stringify(text)}`,
  )
}

const percentGiven = (flag: string, text: string): string => {
  if (isPercent(text)) return text
  throw new UsageFault(
    `${flag}: expected a percentage such as 2 or 2.5, from 0 up, found ${JSON.stringify(text)}`,
  )
}

const thresholdsGiven = ({ amber, red }: ReportFlags): RagThresholds => {
  const standing = defaultParameters.thresholds
  const given = {
    amber: amber === undefined ? standing.amber : percentGiven('--amber', amber),
    red: red === undefined ? standing.red : percentGiven('--red', red),
  }
  if (Number(given.amber) <= Number(given.red)) return given
  throw new UsageFault(
    `--amber: expected a percentage up to that of --red, found ${given.amber} above ${given.red}`,
  )
}

const adequacyGiven = ({ generalReserve, adequacy }: ReportFlags): AdequacyTest | null => {
  if (generalReserve === undefined && adequacy === undefined) return null
  if (generalReserve === undefined)
    throw new UsageFault('--adequacy: expected --general-reserve ID with it, found none')
  if (adequacy === undefined)
    throw new UsageFault('--general-reserve: expected --adequacy PERCENT with it, found none')
  return { generalReserve, percent: percentGiven('--adequacy', adequacy) }
}

/** The parameters that the flags ask for. */
export const reportParameters = (flags: ReportFlags): ReportParameters => ({
  at: {
    asOf: flags.asOf === undefined ? null : dateGiven('--as-of', flags.asOf),
    knownAt: flags.knownAt === undefined ? null : knownAtGiven('--known-at', flags.knownAt),
  },
  year: flags.year === undefined ? null : yearGiven(flags.year),
  by: flags.by ?? defaultParameters.by,
  unit: flags.unit ?? defaultParameters.unit,
  language: flags.lang,
  period: flags.period === undefined ? null : periodGiven(flags.period),
  view: flags.view ?? defaultParameters.view,
  thresholds: thresholdsGiven(flags),
  sign: flags.sign ?? defaultParameters.sign,
  section: flags.section ?? null,
  adequacy: adequacyGiven(flags),
  clock: flags.clock ?? null,
  clockState: flags.state ?? null,
  summary: flags.summary ?? false,
  readingPeriod: flags.of === undefined ? null : readingPeriodGiven('--of', flags.of),
  baselinePeriod:
    flags.against === undefined ? null : readingPeriodGiven('--against', flags.against),
  show: flags.show ?? defaultParameters.show,
  before: flags.before === undefined ? null : dateGiven('--before', flags.before),
  money: flags.money ?? null,
  body: flags.body ?? null,
  meeting: flags.meeting ?? null,
})

/** The report of that name. */
export const reportNamed = (name: string): AnyReport => {
  const report = reports.get(name)
  if (report !== undefined) return report
  const names = [...reports.keys()]
  throw new UsageFault(
    `No report is named ${typedName(name, names)}; the reports are ${names.join(', ')}`,
  )
}

/** A report, and what is asked of it. */
export interface AskedReport {
  readonly report: AnyReport
  readonly parameters: ReportParameters
}

/** The report of that name as the flags ask for it; a flag that it does not take is a fault. */
export const reportAsked = (name: string, flags: ReportFlags): AskedReport => {
  const report = reportNamed(name)
  checkFlags(report, flags)
  return { report, parameters: reportParameters(flags) }
}

/** The fault of asking for a report in a way that this ledger cannot answer. */
export const reportFault = (refusal: ReportRefusal): UsageFault => {
  switch (refusal.tag) {
    case 'YearNeeded': {
      const years = refusal.years.join(', ')
      return new UsageFault(`--year: the ledger holds several years, expected one of ${years}`)
    }
    case 'NoSuchYear': {
      const years = refusal.years.join(', ')
      return new UsageFault(
        years === ''
          ? `--year: at the point in time asked about the ledger held no year yet, found ${refusal.year}`
          : `--year: the ledger holds no ${refusal.year}, expected one of ${years}`,
      )
    }
    case 'BodyNeeded':
      return new UsageFault(
        `--meeting: expected --body ID with it, one of ${refusal.bodies.join(', ')}; found none`,
      )
    case 'NoSuchBody':
      return new UsageFault(
        `--body: the ledger holds no ${JSON.stringify(refusal.body)}, expected one of ${refusal.bodies.join(', ') || 'no body yet'}`,
      )
    case 'NoSuchMeeting':
      return new UsageFault(
        `--meeting: ${refusal.body} has no meeting ${JSON.stringify(refusal.meeting ?? '')}, expected one of ${refusal.meetings.join(', ') || 'no meeting yet'}`,
      )
  }
}
