import { daysBetween, financialYearOf, type PlainDate } from '@coflyfr/core'
import { formatPounds, penceOfPounds, sumPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { type Recommendation, type RecommendationsState, recommendationKey } from './state.ts'

const daysOpen = ({ madeOn, endedOn }: Recommendation, day: PlainDate | null): number | null => {
  const until = endedOn ?? day
  // A recommendation with a date in the future has not been open for a negative time.
  return until === null ? null : Math.max(0, daysBetween(madeOn, until))
}

const owed: ReadonlySet<string> = new Set(['made', 'requested'])

/** Days since a missing reply was due; null if none is late. */
const daysLate = ({ status, respondBy }: Recommendation, day: PlainDate | null): number | null => {
  if (!owed.has(status) || respondBy === null || day === null) return null
  const late = daysBetween(respondBy, day)
  return late > 0 ? late : null
}

/** One recommendation as the tracker shows it. */
export const recommendationRow = (recommendation: Recommendation, day: PlainDate | null): Row => ({
  body: recommendation.body,
  recommendation: recommendation.recommendation,
  meeting: recommendation.meeting,
  kind: recommendation.kind,
  inspector: recommendation.inspector,
  madeBy: recommendation.madeBy,
  to: recommendation.to,
  text: recommendation.text,
  amount: recommendation.amount,
  made: recommendation.madeOn,
  requestedOn: recommendation.requestedOn,
  due: recommendation.respondBy,
  chased: recommendation.chasedOn.length === 0 ? null : recommendation.chasedOn,
  daysLate: daysLate(recommendation, day),
  status: recommendation.status,
  response: recommendation.response,
  respondedOn: recommendation.respondedOn,
  cameOfIt: recommendation.cameOfIt,
  progress: recommendation.progress,
  evidence: recommendation.evidence,
  closed: recommendation.endedOn,
  daysOpen: daysOpen(recommendation, day),
})

const overdueNote = (late: Recommendation): Note => {
  const key = recommendationKey(late)
  return {
    en: `${key}: ${late.to} owed a reply by ${late.respondBy}`,
    cy: `${asRecorded(key)}: roedd ymateb i fod gan ${asRecorded(late.to)} erbyn ${late.respondBy}`,
  }
}

/** Recommendations by the day on which they were made; if a year is asked for, only those made in it. */
export const renderRecommendations = (
  state: RecommendationsState,
  { parameters: { year }, day }: RenderContext,
): ReportBody => {
  const shown = [...state.values()]
    .filter(({ madeOn }) => year === null || financialYearOf(madeOn) === year)
    .sort(byText((one) => `${one.madeOn} ${recommendationKey(one)}`))
  const amounts = shown.map(({ amount }) => amount).filter((amount) => amount !== null)
  const total = sumPence(amounts.map(penceOfPounds))
  return {
    rows: shown.map((recommendation) => recommendationRow(recommendation, day)),
    totals: amounts.length === 0 ? {} : { amount: formatPounds(total) },
    notes: shown
      .filter((recommendation) => daysLate(recommendation, day) !== null)
      .map(overdueNote),
  }
}
