import type { EventOf, Placed, Projection } from '@coflyfr/core'
import {
  ImplementationReported,
  RecommendationAccepted,
  RecommendationClosed,
  type RecommendationEvent,
  RecommendationMade,
  RecommendationRejected,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from '@coflyfr/governance/events'
import { type Recommendation, type RecommendationsState, recommendationKey } from './state.ts'

const make = ({ data, effectiveOn }: EventOf<typeof RecommendationMade>): Recommendation => {
  const { respondBy = null, amount = null, inspector = null, ...said } = data
  return {
    ...said,
    amount,
    inspector,
    respondBy,
    madeOn: effectiveOn,
    status: 'made',
    requestedOn: null,
    chasedOn: [],
    response: null,
    respondedOn: null,
    cameOfIt: null,
    progress: null,
    evidence: null,
    endedOn: null,
  }
}

type Answer = EventOf<typeof RecommendationAccepted> | EventOf<typeof RecommendationRejected>

const answered = ({ data, effectiveOn }: Answer): Partial<Recommendation> => {
  const { response, subject } = data
  const cameOfIt = subject === undefined ? null : `${subject.kind} ${subject.reference}`
  return { response, respondedOn: effectiveOn, cameOfIt }
}

type Later = Exclude<Placed<RecommendationEvent>, { readonly type: 'RecommendationMade' }>

const changesBy = (known: Recommendation, event: Later): Partial<Recommendation> => {
  const { effectiveOn } = event
  switch (event.type) {
    case 'ResponseRequested':
      return { status: 'requested', requestedOn: effectiveOn, respondBy: event.data.respondBy }
    case 'ResponseChased':
      return { chasedOn: [...known.chasedOn, effectiveOn] }
    case 'ResponseReceived':
      return { status: 'responded', response: event.data.response, respondedOn: effectiveOn }
    case 'RecommendationAccepted':
      return { ...answered(event), status: 'accepted' }
    case 'RecommendationRejected':
      return { ...answered(event), status: 'rejected', endedOn: effectiveOn }
    case 'ImplementationReported': {
      const { progress, evidence } = event.data
      return { status: 'implementing', progress, evidence }
    }
    case 'RecommendationClosed': {
      const { evidence } = event.data
      return { status: 'closed', evidence, endedOn: effectiveOn }
    }
  }
}

const evolve = (
  state: RecommendationsState,
  event: Placed<RecommendationEvent>,
): RecommendationsState => {
  const key = recommendationKey(event.data)
  if (event.type === 'RecommendationMade') return state.set(key, make(event))
  const known = state.get(key)
  return known === undefined ? state : state.set(key, { ...known, ...changesBy(known, event) })
}

/** Folds each recommendation from start to end. */
export const recommendationsProjection: Projection<RecommendationsState, RecommendationEvent> = {
  name: 'recommendations',
  version: 2,
  types: [
    RecommendationMade.type,
    ResponseRequested.type,
    ResponseChased.type,
    ResponseReceived.type,
    RecommendationAccepted.type,
    RecommendationRejected.type,
    ImplementationReported.type,
    RecommendationClosed.type,
  ],
  initialState: () => new Map(),
  evolve,
}
