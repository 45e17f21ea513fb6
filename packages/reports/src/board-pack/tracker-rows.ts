import { byText } from '../by-text.ts'
import { recommendationRow } from '../recommendations/render.ts'
import { type Recommendation, recommendationKey } from '../recommendations/state.ts'
import type { PackRow } from './blank-row.ts'
import { isNew, type PackGround } from './pack-ground.ts'

/** What the independent adviser said since the last meeting or for this one. */
export const adviceRows = (ground: PackGround): readonly PackRow[] =>
  ground.body.advice
    .filter(({ on, meeting }) => meeting === ground.meeting.meeting || isNew(ground, on))
    .map(({ adviser, matter, advice, on }, index) => ({
      section: 'advice',
      reference: `${index + 1}`,
      cells: { title: matter, who: adviser, on, changed: advice },
    }))

const rowOf = (recommendation: Recommendation, { state, day }: PackGround): PackRow => {
  const { cameOfIt } = recommendation
  const row = recommendationRow(recommendation, day)
  const cell = (field: string) => row[field] ?? null
  return {
    section: recommendation.kind === 'resource' ? 'resources' : 'recommendations',
    reference: recommendationKey(recommendation),
    cells: {
      title: recommendation.text,
      who: recommendation.to,
      on: recommendation.madeOn,
      due: recommendation.respondBy,
      status: recommendation.status,
      daysLate: cell('daysLate'),
      daysOpen: cell('daysOpen'),
      amount: recommendation.amount,
      changed: recommendation.progress ?? recommendation.response,
      cameOfIt,
      documentState: cameOfIt === null ? null : (state.documents.get(cameOfIt) ?? null),
      evidence: recommendation.evidence,
    },
  }
}

/**
 * What the board recommended, and what the bodies that it reports to recommended: recommendations that are open or
 * ended since the last meeting, and every one for resources, which stays in view after it is answered.
 */
export const recommendationRows = (ground: PackGround): readonly PackRow[] => {
  const { state, body } = ground
  const trackers = new Set([body.body, ...body.reportsTo])
  return [...state.recommendations.values()]
    .filter(
      (one) =>
        trackers.has(one.body) &&
        (one.endedOn === null || one.kind === 'resource' || isNew(ground, one.endedOn)),
    )
    .sort(byText((one) => `${one.madeOn} ${recommendationKey(one)}`))
    .map((one) => rowOf(one, ground))
}
