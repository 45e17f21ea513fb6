import {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from '@coflyfr/budget/events'
import type { Placed, Projection } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { type Progress, type Reduction, reductionKey, type SavingsState } from './state.ts'

const change = (
  state: SavingsState,
  key: Parameters<typeof reductionKey>[0],
  changes: (reduction: Reduction) => Partial<Reduction>,
): SavingsState => {
  const reduction = state.get(reductionKey(key))
  if (reduction !== undefined) state.set(reductionKey(key), { ...reduction, ...changes(reduction) })
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

const evolve = (state: SavingsState, event: Placed<ReductionEvent>): SavingsState => {
  switch (event.type) {
    case 'ReductionApproved': {
      const { financialYear, reference, description, directorate, service, owner } = event.data
      return state.set(reductionKey(event.data), {
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

/** Folds every approved reduction with all that was reported of it. */
export const savingsProjection: Projection<SavingsState, ReductionEvent> = {
  name: 'savings',
  version: 1,
  types: [ReductionApproved.type, ReductionReported.type, ReductionRemoved.type],
  initialState: () => new Map(),
  evolve,
}
