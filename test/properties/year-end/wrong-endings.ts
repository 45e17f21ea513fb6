import type { BudgetYear } from '@coflyfr/budget'
import type { DomainEvent } from '@coflyfr/core'
import { withDecision, withFold } from '../budget/sync-ledger.ts'

const changeEvent = (command: string, change: (data: never) => object) =>
  withDecision([command], (right) => (given, state, context) => {
    const decided = right(given, state, context)
    if (decided._tag === 'Left') return decided
    const changed = decided.right.map(
      (event): DomainEvent => ({ ...event, data: change(event.data as never) as never }),
    )
    return { ...decided, right: changed }
  })

/** A9: what was invoiced is forgotten. */
export const forgetsInvoices = withFold('CommitmentInvoiced', () => (state) => state)

interface Carried {
  readonly services: readonly { readonly takenBack: string; readonly variance: string }[]
  readonly funding: readonly object[]
}

/** An underspend above the cap is given back, and carried as well. */
export const carriesWhatIsTakenBack = changeEvent('CarryForward', (data: Carried) => ({
  ...data,
  services: data.services.map((one) =>
    one.takenBack === '0.00' ? one : { ...one, carriedForward: one.variance },
  ),
}))

/** Uses equal sources: the last source is left out. */
export const forgetsTheLastSource = changeEvent('CarryForward', (data: Carried) => ({
  ...data,
  funding: data.funding.slice(0, -1),
}))

/** The outturn is read only from the general ledger. */
export const readsNoInvoices = withDecision(
  ['CarryForward'],
  (right) => (given, state, context) => {
    const parts = Object.entries(context as object)
    const kept = parts.filter(([part]) => !part.startsWith('spending:invoiced:'))
    return right(given, state, Object.fromEntries(kept))
  },
)

/** A14: a year that was carried can be carried again. */
export const carriesAgain = withFold('CarriedForward', () => (state) => state)

/** A14: an amount that waits for the next year's budget is lost when that is approved. */
export const losesWhatWaits = withFold('BudgetApproved', (right) => (state, event) => {
  const year = state as BudgetYear
  return right({ ...year, yearEnd: { ...year.yearEnd, waiting: [] } }, event)
})
