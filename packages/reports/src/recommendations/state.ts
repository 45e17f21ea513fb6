import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RecommendationMade } from '@coflyfr/governance/events'

/** The status of a recommendation; it ends as rejected or closed. */
export type RecommendationStatus =
  | 'made'
  | 'requested'
  | 'responded'
  | 'accepted'
  | 'rejected'
  | 'implementing'
  | 'closed'

/** A recommendation with its answer and implementation. */
export interface Recommendation {
  readonly body: string
  readonly recommendation: string
  readonly meeting: string
  readonly kind: EventOf<typeof RecommendationMade>['data']['kind']
  /** Null if it was not made by an inspector. */
  readonly inspector: NonNullable<EventOf<typeof RecommendationMade>['data']['inspector']> | null
  readonly madeBy: string
  readonly to: string
  readonly text: string
  /** The amount asked for, in pounds; null if it was not for money. */
  readonly amount: string | null
  readonly madeOn: PlainDate
  readonly respondBy: PlainDate | null
  readonly status: RecommendationStatus
  readonly requestedOn: PlainDate | null
  /** The days on which a response was chased. */
  readonly chasedOn: readonly PlainDate[]
  readonly response: string | null
  readonly respondedOn: PlainDate | null
  readonly cameOfIt: string | null
  readonly progress: string | null
  readonly evidence: string | null
  readonly endedOn: PlainDate | null
}

/** Recommendations by the key of their row; see {@link recommendationKey}. */
export type RecommendationsState = Map<string, Recommendation>

/** The key of a recommendation among those of all bodies. */
export const recommendationKey = (recommendation: {
  readonly body: string
  readonly recommendation: string
}): string => `${recommendation.body}/${recommendation.recommendation}`
