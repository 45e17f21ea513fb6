import { defaultParameters } from './default-parameters.ts'
import type { ParameterName, ReportParameters } from './report.ts'

/**
 * The parameters that the report takes, with all others at their defaults, so that a document never lists a parameter
 * that has no effect on it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { defaultParameters, takenParameters } from '@coflyfr/reports'
 *
 * const asked = { ...defaultParameters, by: 'directorate' } as const
 * assert.equal(takenParameters({ takes: ['by'] }, asked).by, 'directorate')
 * assert.equal(takenParameters({ takes: [] }, asked).by, defaultParameters.by)
 * ```
 */
export const takenParameters = (
  { takes }: { readonly takes: readonly ParameterName[] },
  asked: ReportParameters,
): ReportParameters => {
  const taken = <Name extends ParameterName>(name: Name): ReportParameters[Name] =>
    (takes.includes(name) ? asked : defaultParameters)[name]
  return {
    at: asked.at,
    language: asked.language,
    year: taken('year'),
    by: taken('by'),
    unit: taken('unit'),
    period: taken('period'),
    view: taken('view'),
    thresholds: taken('thresholds'),
    sign: taken('sign'),
    section: taken('section'),
    adequacy: taken('adequacy'),
    money: taken('money'),
    body: taken('body'),
    meeting: taken('meeting'),
    clock: taken('clock'),
    clockState: taken('clockState'),
    summary: taken('summary'),
    readingPeriod: taken('readingPeriod'),
    baselinePeriod: taken('baselinePeriod'),
    show: taken('show'),
    before: taken('before'),
  }
}
