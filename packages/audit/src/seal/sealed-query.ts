import { canonicalJson, type FinancialYear, sha256Hex } from '@coflyfr/core'
import type { AnyReport, KnownAtPosition } from '@coflyfr/reports'

/** The reports that are sealed when a period is closed. */
export const sealedReports: readonly string[] = ['budget-monitoring', 'virements', 'reserves']

/**
 * How a sealed report is asked for: the whole year as known at the close, in pounds and in English. Each parameter is
 * written out, not left to what reports take where nothing is asked for, so that a seal means the same for ever.
 */
export const sealedParameters = (
  financialYear: FinancialYear,
  position: number,
): KnownAtPosition => ({
  at: { asOf: null, knownAt: position },
  year: financialYear,
  by: 'subjective',
  unit: 'pounds',
  language: 'en',
  period: null,
  view: 'revised',
  thresholds: { amber: '2', red: '5' },
  sign: 'overspend-positive',
  section: null,
  adequacy: null,
})

/**
 * SHA-256 of what was asked: `{ by, language, report, unit, version, year }` as canonical JSON, `version` being that of
 * the report's projection. Other parameters than these stand at the values above; a release that sets one otherwise, or
 * prints other rows, raises the version.
 */
export const queryHash = (
  { name, projection: { version } }: Pick<AnyReport, 'name' | 'projection'>,
  { year, by, unit, language }: KnownAtPosition,
): string => sha256Hex(canonicalJson({ report: name, version, year, by, unit, language }))
