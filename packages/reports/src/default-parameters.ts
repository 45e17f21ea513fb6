import type { ReportParameters } from './report.ts'

/**
 * The parameters of a report if the reader asks for nothing in particular; the thresholds are those of Tower Hamlets
 * (DOMAIN §3.5).
 */
export const defaultParameters: ReportParameters = {
  at: { asOf: null, knownAt: null },
  year: null,
  by: 'subjective',
  unit: 'pounds',
  language: 'en',
  period: null,
  view: 'revised',
  thresholds: { amber: '2', red: '5' },
  sign: 'overspend-positive',
  section: null,
  adequacy: null,
  clock: null,
  clockState: null,
  readingPeriod: null,
  baselinePeriod: null,
  show: 'funnel',
  before: null,
  summary: false,
  money: null,
  body: null,
  meeting: null,
}
