import type { EventOf } from '@coflyfr/core'
import type { ApprovalEvent } from '../approval/events.ts'
import type {
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  PathwayPlanAgreed,
  VisitMade,
} from '../care/events.ts'
import type { EpisodeWire } from '../looked-after/episode-wire.ts'
import type {
  EpisodesCorrected,
  LegalStatusChanged,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
} from '../looked-after/events.ts'
import type { ClockEpisode, ClockFact } from './clock-fact.ts'
import type { ClockEvent } from './events.ts'

/** The events of children who are looked after that a clock heeds, and those about clocks themselves. */
export type HeededLookedAfterEvent =
  | EventOf<typeof LookedAfterPeriodStarted>
  | EventOf<typeof LegalStatusChanged>
  | EventOf<typeof PlacementStarted>
  | EventOf<typeof LookedAfterPeriodEnded>
  | EventOf<typeof EpisodesCorrected>
  | EventOf<typeof LookedAfterPlanAgreed>
  | EventOf<typeof LookedAfterReviewHeld>
  | EventOf<typeof VisitMade>
  | EventOf<typeof PathwayPlanAgreed>
  | ApprovalEvent
  | ClockEvent

/** What clocks need of an event of a child who is looked after, or of one about clocks. */
export const lookedAfterFacts = (event: HeededLookedAfterEvent): readonly ClockFact[] => {
  const { effectiveOn: on, type, data } = event
  switch (type) {
    case 'LookedAfterPeriodStarted':
      return [
        { fact: 'episodes', on, episodes: [episodeOf({ ...data, startedOn: on, reason: 'S' })] },
      ]
    case 'LegalStatusChanged':
      return [
        { fact: 'episodes', on, episodes: [episodeOf({ ...data, startedOn: on, reason: 'L' })] },
      ]
    case 'PlacementStarted':
      return [{ fact: 'episodes', on, episodes: [episodeOf({ ...data, startedOn: on })] }]
    case 'EpisodesCorrected':
      return [{ fact: 'episodes', on, episodes: data.episodes.map(episodeOf) }]
    case 'LookedAfterPeriodEnded':
      return [{ fact: 'period-ended', on, episode: data.episode }]
    case 'LookedAfterPlanAgreed':
      return [{ mark: 'looked-after-plan-agreed', on, about: data.period }]
    case 'LookedAfterReviewHeld':
      return [{ fact: 'review-held', on, period: data.period }]
    case 'VisitMade':
      // A visit at which nobody saw the child does not count, nor does one for another duty.
      return data.childSeen && data.purpose === 'looked-after'
        ? [{ mark: 'child-seen', on, about: null }]
        : []
    case 'PathwayPlanAgreed':
      return [{ mark: 'pathway-plan-agreed', on, about: null }]
    case 'ClockRestarted': {
      const { clock, about, reason } = data
      return [{ mark: 'restarted', on, clock, about, reason }]
    }
    case 'TemporaryApprovalGiven':
      return [{ fact: 'approved-temporarily', on, episode: data.episode }]
    case 'TemporaryApprovalEnded':
      return [{ fact: 'approval-ended', on, episode: data.episode }]
  }
}

const episodeOf = ({
  period,
  episode,
  startedOn,
  reason,
  legalStatus,
  placementType,
  endedOn,
  reasonCeased,
}: Pick<
  EpisodeWire,
  Exclude<keyof ClockEpisode, 'periodEndedOn'> | 'endedOn' | 'reasonCeased'
>): ClockEpisode => ({
  period,
  episode,
  startedOn,
  reason,
  legalStatus,
  placementType,
  periodEndedOn: reasonCeased === 'X1' ? null : endedOn,
})
