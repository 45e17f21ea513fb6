import { financialYear, plainDate } from '@coflyfr/core'
import type { AnyReport, ParameterName, ReportDocument, ReportParameters } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Written } from './desk.ts'
import { filled, seen } from './ledgers.ts'

/** For each parameter, values other than the default. */
const otherwise: { readonly [Name in ParameterName]: readonly ReportParameters[Name][] } = {
  year: [financialYear('2024-25'), financialYear('2030-31')],
  by: ['directorate'],
  unit: ['thousands'],
  period: ['P02'],
  view: ['gross'],
  thresholds: [{ amber: '70', red: '99999' }],
  sign: ['underspend-positive'],
  section: ['pending'],
  adequacy: [{ generalReserve: 'r1', percent: '50' }],
  money: ['V1', 'nothing-of-that-name'],
  body: ['b1'],
  meeting: ['m1'],
  clock: ['contact-decision'],
  clockState: ['met'],
  summary: [true],
  readingPeriod: ['2023-24-Q2'],
  baselinePeriod: ['2023-24-Q1'],
  show: ['access', 'waits'],
  before: [plainDate('2023-10-01')],
}

const sample = { numRuns: 60, seed: 20_231_115 }

/** What a document says besides its parameters. */
const answer = ({ rows, totals, notes }: ReportDocument): string =>
  JSON.stringify([rows, totals, notes])

/**
 * The parameters that a report takes but that changed nothing in it, in any of many drawn logs. A refusal does not
 * count as a change.
 */
export const takenInVain = async (
  report: AnyReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
): Promise<readonly ParameterName[]> => {
  const idle = new Set(report.takes)
  for (const log of fc.sample(logs, sample)) {
    if (idle.size === 0) break
    const store = await filled(log)
    const asked = await seen(report, store, parameters)
    for (const [name, value] of [...idle].flatMap((one) =>
      otherwise[one].map((other) => [one, other] as const),
    )) {
      const changed = await seen(report, store, { ...parameters, [name]: value })
      if (typeof asked === 'string' || typeof changed === 'string') continue
      if (answer(changed) !== answer(asked)) idle.delete(name)
    }
  }
  return [...idle]
}
