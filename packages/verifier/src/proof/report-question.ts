import type { PlacedEvent } from '../event.ts'
import { smaller } from '../extremes.ts'
import type { Asked } from '../seals/report.ts'
import { daysOfPeriod } from '../text/dates.ts'
import type { DerivedReport } from './derived-reports.ts'
import type { ReportParameters } from './report-parameters.ts'

/** The point from which a report is seen. */
export interface End {
  readonly asOf: string | null
  readonly position: number
}

/** Whether a report counts an event at a point. */
export const countsAt = (
  { types, undated }: DerivedReport,
  { asOf, position }: End,
  event: PlacedEvent,
): boolean =>
  types.has(event.type) &&
  event.position <= position &&
  (asOf === null || event.effectiveOn <= asOf || undated.has(event.type))

/** The year that a report is about: null for all years; or undefined where it has no answer. */
export const settledYear = (
  { years }: DerivedReport,
  held: readonly string[],
  { year, period }: ReportParameters,
): string | null | undefined => {
  if (year !== null) return years === 'any' || held.includes(year) ? year : undefined
  if (years !== 'one' && period === null) return null
  return held.length > 1 ? undefined : (held[0] ?? null)
}

/** What a report is asked for at a point. */
export const askedAt = (
  { endsWithPeriod }: DerivedReport,
  parameters: ReportParameters,
  year: string | null,
  { asOf, position }: End,
  events: readonly PlacedEvent[],
): Asked => {
  const { by, thresholds, sign, section, unit, period } = parameters
  const seen = events.find((event) => event.position === position)
  const ended =
    endsWithPeriod && year !== null && period !== null ? daysOfPeriod(year, period)[1] : null
  return {
    ...{ by, thresholds, sign, section, unit, year, period, asOf },
    lastDay: asOf === null || ended === null ? (asOf ?? ended) : smaller(asOf, ended),
    day: asOf ?? seen?.recordedAt.slice(0, 10) ?? null,
  }
}
