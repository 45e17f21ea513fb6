import type { JsonValue } from '@coflyfr/core'
import type { ParameterName, ReportParameters } from './report.ts'

const jsonOf = (
  name: ParameterName,
  parameters: ReportParameters,
): Readonly<Record<string, JsonValue>> => {
  const { year, by, period, view, thresholds, sign, section, adequacy } = parameters
  switch (name) {
    case 'year':
      return { year }
    case 'by':
      return { by }
    case 'period':
      return { period }
    case 'view':
      return { view }
    case 'thresholds':
      return { amber: thresholds.amber, red: thresholds.red }
    case 'sign':
      return { sign }
    case 'section':
      return { section }
    case 'adequacy':
      return {
        generalReserve: adequacy?.generalReserve ?? null,
        adequacy: adequacy?.percent ?? null,
      }
    case 'clock':
      return { clock: parameters.clock }
    case 'clockState':
      return { clockState: parameters.clockState }
    case 'summary':
      return { summary: parameters.summary }
    case 'money':
      return { money: parameters.money }
    case 'body':
      return { body: parameters.body }
    case 'meeting':
      return { meeting: parameters.meeting }
    case 'readingPeriod':
      return { readingPeriod: parameters.readingPeriod }
    case 'baselinePeriod':
      return { baselinePeriod: parameters.baselinePeriod }
    case 'show':
      return { show: parameters.show }
    case 'before':
      return { before: parameters.before }
    case 'unit':
      return {}
  }
}

/** The parameters of a report as its document lists them; the point in time and the unit are separate fields. */
export const parametersAsJson = (
  takes: readonly ParameterName[],
  parameters: ReportParameters,
): Readonly<Record<string, JsonValue>> => ({
  language: parameters.language,
  ...Object.fromEntries(takes.flatMap((name) => Object.entries(jsonOf(name, parameters)))),
})
