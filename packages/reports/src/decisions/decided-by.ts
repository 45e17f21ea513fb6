import type { PlainDate } from '@coflyfr/core'
import { type DecisionsState, keyOf } from './state.ts'

/** The state with only the decisions made up to a day, in effect by then or not, and their referrals. */
export const decidedBy = (state: DecisionsState, asOf: PlainDate | null): DecisionsState => {
  if (asOf === null) return state
  const decisions = new Map([...state.decisions].filter(([, { decidedOn }]) => decidedOn <= asOf))
  const referrals = new Map(
    [...state.referrals].filter(([, { body, decision }]) => {
      const made = state.decisions.get(keyOf(body, decision))
      return made === undefined || made.decidedOn <= asOf
    }),
  )
  return { ...state, decisions, referrals }
}
