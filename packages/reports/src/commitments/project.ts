import {
  BudgetApproved,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, Projection } from '@coflyfr/core'
import { pence, penceOfPounds } from '@coflyfr/money'
import {
  type Commitment,
  type CommitmentColumn,
  type CommitmentsState,
  commitmentKey,
  noCommitmentAmounts,
} from './state.ts'

/**
 * A carried commitment counts in both years by the event of the first; the receipt in the second is not folded. A
 * budget only says that the year exists.
 */
export type CommitmentsEvent =
  | EventOf<typeof BudgetApproved>
  | EventOf<typeof CommitmentRaised>
  | EventOf<typeof CommitmentInvoiced>
  | EventOf<typeof CommitmentClosed>
  | EventOf<typeof CommitmentCarried>

type Key = {
  readonly financialYear: FinancialYear
  readonly service: string
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
}

const commitmentOf = ({ commitments }: CommitmentsState, key: Key): Commitment => {
  const known = commitments.get(commitmentKey(key))
  if (known !== undefined) return known
  const { financialYear, service, reference, costCentre, subjective } = key
  const begun: Commitment = {
    financialYear,
    service,
    reference,
    costCentre,
    subjective,
    supplier: null,
    description: null,
    amounts: noCommitmentAmounts(),
    isClosed: false,
  }
  commitments.set(commitmentKey(key), begun)
  return begun
}

const add = ({ amounts }: Commitment, column: CommitmentColumn, amount: string): void => {
  amounts[column] = pence(amounts[column] + penceOfPounds(amount))
}

const carry = (state: CommitmentsState, { data }: EventOf<typeof CommitmentCarried>): void => {
  const ending = commitmentOf(state, data)
  add(ending, 'carried', data.amount)
  ending.isClosed = true
  const going = commitmentOf(state, { ...data, financialYear: data.toYear })
  add(going, 'broughtIn', data.amount)
  going.supplier ??= ending.supplier
  going.description ??= ending.description
}

const evolve = (state: CommitmentsState, event: Placed<CommitmentsEvent>): CommitmentsState => {
  switch (event.type) {
    case 'BudgetApproved':
      state.budgets.add(event.data.financialYear)
      return state
    case 'CommitmentRaised': {
      const raised = commitmentOf(state, event.data)
      add(raised, 'raised', event.data.amount)
      raised.supplier = event.data.supplier
      raised.description = event.data.description
      return state
    }
    case 'CommitmentInvoiced':
      add(commitmentOf(state, event.data), 'invoiced', event.data.amount)
      return state
    case 'CommitmentClosed': {
      const closed = commitmentOf(state, event.data)
      add(closed, 'released', event.data.released)
      closed.isClosed = true
      return state
    }
    case 'CommitmentCarried':
      carry(state, event)
      return state
  }
}

/** Folds what was raised, invoiced, released and carried of every commitment. */
export const commitmentsProjection: Projection<CommitmentsState, CommitmentsEvent> = {
  name: 'commitments',
  version: 2,
  types: [
    BudgetApproved.type,
    CommitmentRaised.type,
    CommitmentInvoiced.type,
    CommitmentClosed.type,
    CommitmentCarried.type,
  ],
  initialState: () => ({ commitments: new Map(), budgets: new Set() }),
  evolve,
}
