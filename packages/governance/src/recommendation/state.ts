import { type PlainDate, type Recorded, withEntry } from '@coflyfr/core'
import type { RecommendationEvent } from './events.ts'

/** Where a recommendation stands. Rejected and closed are its ends. */
export type RecommendationStatus =
  | 'made'
  | 'requested'
  | 'responded'
  | 'accepted'
  | 'rejected'
  | 'implementing'
  | 'closed'

/** A recommendation: where it stands, since when, and by when a response is owed. */
export interface Recommendation {
  readonly status: RecommendationStatus
  readonly on: PlainDate
  /** Null where no day was set. */
  readonly respondBy: PlainDate | null
}

/** The recommendations of one body, by their id. */
export type RecommendationsState = ReadonlyMap<string, Recommendation>

/** None made. */
export const initialRecommendations = (): RecommendationsState => new Map()

/** Null where the step leaves it where it stands: a response that is chased has not come. */
const statusByEvent: Readonly<Record<RecommendationEvent['type'], RecommendationStatus | null>> = {
  RecommendationMade: 'made',
  ResponseRequested: 'requested',
  ResponseChased: null,
  ResponseReceived: 'responded',
  RecommendationAccepted: 'accepted',
  RecommendationRejected: 'rejected',
  ImplementationReported: 'implementing',
  RecommendationClosed: 'closed',
}

/** Moves a recommendation to where the event puts it. */
export const evolveRecommendations = (
  state: RecommendationsState,
  { type, data, effectiveOn }: Recorded<RecommendationEvent>,
): RecommendationsState => {
  const known = state.get(data.recommendation)
  const status = statusByEvent[type] ?? known?.status
  if (status === undefined) return state
  const respondBy = 'respondBy' in data ? (data.respondBy ?? null) : (known?.respondBy ?? null)
  return withEntry(state, data.recommendation, { status, on: effectiveOn, respondBy })
}
