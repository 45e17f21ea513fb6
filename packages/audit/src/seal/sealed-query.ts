import { canonicalJson, type FinancialYear, type Period, sha256Hex } from '@coflyfr/core'
import type { AnyReport, KnownAtPosition } from '@coflyfr/reports'

/** The reports that are sealed when a period is closed. */
export const sealedReports: readonly string[] = ['budget-monitoring', 'virements', 'reserves']

/** The close of a period, and its position in the log. */
export interface CloseAt {
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly position: number
}

/**
 * The parameters of a sealed report: up to the period that was closed, as known at the close, in pounds and in English.
 * Every parameter is written out rather than left to defaults, so that a seal means the same for ever.
 */
export const sealedParameters = ({
  financialYear,
  period,
  position,
}: CloseAt): KnownAtPosition => ({
  at: { asOf: null, knownAt: position },
  year: financialYear,
  by: 'subjective',
  unit: 'pounds',
  language: 'en',
  period,
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
  body: null,
  meeting: null,
  money: null,
})

/**
 * SHA-256 of the query: `{ by, language, period, report, unit, version, year }` as canonical JSON, where `version` is
 * that of the report's projection. All other parameters have the values of {@link sealedParameters}; a release that
 * changes one of them, or prints other rows, raises the version.
 */
export const queryHash = (
  { name, projection: { version } }: Pick<AnyReport, 'name' | 'projection'>,
  { year, period, by, unit, language }: KnownAtPosition,
): string => sha256Hex(canonicalJson({ report: name, version, year, period, by, unit, language }))
