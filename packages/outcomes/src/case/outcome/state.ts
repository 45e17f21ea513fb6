import { withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { OutcomeEvent } from './events.ts'

/** What a decision knows of one outcome: how long it was worked on, and on which scale it is measured. */
export interface PersonalOutcome extends Spell {
  readonly scale: string
  readonly version: number
}

/** What a decision knows of the outcomes of a child. */
export interface OutcomesState {
  readonly outcomes: ReadonlyMap<string, PersonalOutcome>
  readonly reviews: readonly string[]
}

/** None. */
export const initialOutcomes: OutcomesState = { outcomes: new Map(), reviews: [] }

/** Folds one event about a personal outcome. */
export const evolveOutcomes = (state: OutcomesState, event: OutcomeEvent): OutcomesState => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'OutcomeAgreed': {
      const { outcome, scale, version } = data
      const agreed = { scale, version, startedOn: effectiveOn, endedOn: null }
      return { ...state, outcomes: withEntry(state.outcomes, outcome, agreed) }
    }
    case 'OutcomeMeasured':
      return state
    case 'OutcomeReviewed':
      return { ...state, reviews: [...state.reviews, data.review] }
    case 'OutcomeClosed': {
      const known = state.outcomes.get(data.outcome)
      if (known === undefined) return state
      const closed = { ...known, endedOn: effectiveOn }
      return { ...state, outcomes: withEntry(state.outcomes, data.outcome, closed) }
    }
  }
}
