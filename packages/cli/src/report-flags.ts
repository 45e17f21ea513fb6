import { FinancialYearText } from '@coflyfr/core'
import {
  type AnyReport,
  type ReportParameters,
  type ReportRefusal,
  reports,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { dateGiven, knownAtGiven } from './point-in-time.ts'
import type { ReportFlags } from './report-flag-definitions.ts'
import { UsageFault } from './usage-fault.ts'

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
