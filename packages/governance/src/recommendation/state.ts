import type { PlainDate, Recorded } from '@coflyfr/core'
import { withEntry } from '../with-entry.ts'
import type { RecommendationEvent } from './events.ts'

/** Where a recommendation stands. Rejected and closed are its ends. */
export type RecommendationStatus = 'made' | 'accepted' | 'rejected' | 'implementing' | 'closed'

/** A recommendation: where it stands, and since when. */
export interface Recommendation {
  readonly status: RecommendationStatus
  readonly on: PlainDate
}

/** The recommendations of one body, by their id. */
export type RecommendationsState = ReadonlyMap<string, Recommendation>

/** None made. */
export const initialRecommendations = (): RecommendationsState => new Map()

const statusByEvent: Readonly<Record<RecommendationEvent['type'], RecommendationStatus>> = {
  RecommendationMade: 'made',
  RecommendationAccepted: 'accepted',
  RecommendationRejected: 'rejected',
  ImplementationReported: 'implementing',
  RecommendationClosed: 'closed',
}

/** Moves a recommendation to where the event puts it. */
export const evolveRecommendations = (
  state: RecommendationsState,
  { type, data, effectiveOn }: Recorded<RecommendationEvent>,
): RecommendationsState =>
  withEntry(state, data.recommendation, { status: statusByEvent[type], on: effectiveOn })
