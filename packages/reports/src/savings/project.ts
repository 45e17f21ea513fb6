import {
  BudgetApproved,
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from '@coflyfr/budget/events'
import type { EventOf, Placed, Projection } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { type Progress, type Reduction, reductionKey, type SavingsState } from './state.ts'

/** The events that the report folds: reductions, and the budgets that say which years exist. */
export type SavingsEvent = ReductionEvent | EventOf<typeof BudgetApproved>

const change = (
  state: SavingsState,
  key: Parameters<typeof reductionKey>[0],
  changes: (reduction: Reduction) => Partial<Reduction>,
): SavingsState => {
  const { reductions } = state
  const reduction = reductions.get(reductionKey(key))
  if (reduction !== undefined)
    reductions.set(reductionKey(key), { ...reduction, ...changes(reduction) })
  return state
}

const progressOf = ({
  data,
  effectiveOn: on,
}: Extract<ReductionEvent, { readonly type: 'ReductionReported' }>): Progress => {
  const { achieved, projected, rag, reason, mitigation } = data
  return {
    on,
    achieved: penceOfPounds(achieved),
    projected: projected === null ? null : penceOfPounds(projected),
    rag,
    reason,
    mitigation,
  }
}

const evolve = (state: SavingsState, event: Placed<SavingsEvent>): SavingsState => {
  switch (event.type) {
    case 'BudgetApproved':
      state.budgets.add(event.data.financialYear)
      return state
    case 'ReductionApproved': {
      const { financialYear, reference, description, directorate, service, owner } = event.data
      state.reductions.set(reductionKey(event.data), {
        financialYear,
        reference,
        description,
        directorate,
        service,
        target: penceOfPounds(event.data.target),
        owner,
        progress: [],
        removed: null,
      })
      return state
    }
    case 'ReductionReported':
      return change(state, event.data, ({ progress }) => ({
        progress: [...progress, progressOf(event)],
      }))
    case 'ReductionRemoved':
      return change(state, event.data, () => ({
        removed: { on: event.effectiveOn, reason: event.data.reason },
      }))
  }
}

/** Folds every approved reduction with all reports on it. */
export const savingsProjection: Projection<SavingsState, SavingsEvent> = {
  name: 'savings',
  version: 2,
  types: [
    BudgetApproved.type,
    ReductionApproved.type,
    ReductionReported.type,
    ReductionRemoved.type,
  ],
  initialState: () => ({ reductions: new Map(), budgets: new Set() }),
  evolve,
}
