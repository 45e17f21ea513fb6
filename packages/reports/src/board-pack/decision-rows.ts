import { effectOf, inEffectFrom } from '../decisions/standing.ts'
import { type Decision, keyOf } from '../decisions/state.ts'
import type { PackRow } from './blank-row.ts'
import type { PackGround } from './pack-ground.ts'

/** What the last meeting decided and whether it is in effect: the chair's matters arising. */
export const decisionRows = ({ state, body, previous, day }: PackGround): readonly PackRow[] => {
  const rowOf = (decision: Decision): PackRow => ({
    section: 'decisions',
    reference: decision.reference,
    cells: {
      title: decision.resolution,
      who:
        state.decisions.referrals.get(keyOf(decision.body, decision.reference))?.referredTo ?? null,
      on: decision.decidedOn,
      due: inEffectFrom(state.decisions, decision),
      status: effectOf(state.decisions, decision, day) ?? decision.verb,
    },
  })
  return [...state.decisions.decisions.values()]
    .filter((decision) => decision.body === body.body && decision.meeting === previous?.meeting)
    .map(rowOf)
}
