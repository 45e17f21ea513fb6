import type { JsonValue } from '@coflyfr/core'
import type { ReportParameters } from './report.ts'

/** What a report was asked for, as its document lists it: everything but the point in time and the unit, which stand by themselves. */
export const parametersAsJson = (
  parameters: ReportParameters,
): Readonly<Record<string, JsonValue>> => {
  const { year, by, language, period, view, thresholds, sign, section, adequacy } = parameters
  const { clock, clockState, summary, readingPeriod, baselinePeriod, show, before } = parameters
  return {
    year,
    by,
    language,
    period,
    view,
    amber: thresholds.amber,
    red: thresholds.red,
    sign,
    section,
    generalReserve: adequacy?.generalReserve ?? null,
    adequacy: adequacy?.percent ?? null,
    clock,
    clockState,
    summary,
    readingPeriod,
    baselinePeriod,
    show,
    before,
  }
}
