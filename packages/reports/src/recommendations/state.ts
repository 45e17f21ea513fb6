import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RecommendationMade } from '@coflyfr/governance/events'

/** Where a recommendation stands; rejected and closed are its ends. */
export type RecommendationStatus =
  | 'made'
  | 'requested'
  | 'responded'
  | 'accepted'
  | 'rejected'
  | 'implementing'
  | 'closed'

/** A recommendation and what became of it. */
export interface Recommendation {
  readonly body: string
  readonly recommendation: string
  readonly meeting: string
  readonly kind: EventOf<typeof RecommendationMade>['data']['kind']
  /** Null where no inspector made it. */
  readonly inspector: NonNullable<EventOf<typeof RecommendationMade>['data']['inspector']> | null
  readonly madeBy: string
  readonly to: string
  readonly text: string
  /** What was asked for, in pounds; null where it was not money. */
  readonly amount: string | null
  readonly madeOn: PlainDate
  readonly respondBy: PlainDate | null
  readonly status: RecommendationStatus
  readonly requestedOn: PlainDate | null
  /** The days on which the response was chased. */
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

/** A recommendation's place among those of all bodies. */
export const recommendationKey = (recommendation: {
  readonly body: string
  readonly recommendation: string
}): string => `${recommendation.body}/${recommendation.recommendation}`
