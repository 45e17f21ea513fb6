import { type PlainDate, withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { CareEvent } from './events.ts'

/** What decisions need to know of the care of a child: which references are taken, and short breaks. */
export interface CareState {
  readonly plans: readonly string[]
  readonly reviews: readonly string[]
  readonly visits: readonly string[]
  /** Day of each pathway plan. */
  readonly pathwayPlans: ReadonlyMap<string, PlainDate>
  readonly shortBreaks: ReadonlyMap<string, Spell>
}

/** Nothing. */
export const initialCare: CareState = {
  plans: [],
  reviews: [],
  visits: [],
  pathwayPlans: new Map(),
  shortBreaks: new Map(),
}

/** Folds one event about the care of a child. */
export const evolveCare = (state: CareState, event: CareEvent): CareState => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'LookedAfterPlanAgreed':
      return { ...state, plans: [...state.plans, data.plan] }
    case 'LookedAfterReviewHeld':
    case 'PathwayPlanReviewed':
      return { ...state, reviews: [...state.reviews, data.review] }
    case 'VisitMade':
      return { ...state, visits: [...state.visits, data.visit] }
    case 'PathwayPlanAgreed':
      return { ...state, pathwayPlans: withEntry(state.pathwayPlans, data.plan, effectiveOn) }
    case 'PlacementCostAgreed':
      return state
    case 'ShortBreakTaken': {
      const spell = { startedOn: effectiveOn, endedOn: data.endedOn }
      return { ...state, shortBreaks: withEntry(state.shortBreaks, data.shortBreak, spell) }
    }
  }
}
