import type { BudgetApproved } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, Projection } from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import { headKey } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import { legsOf } from './entries.ts'
import { type TrialBalanceEvent, trialBalanceTypes } from './events.ts'
import { accountKey, type Leg, type TrialBalanceState } from './state.ts'

type State = TrialBalanceState

const enter = ({ accounts }: State, leg: Leg): void => {
  const { book, scope, account, amount } = leg
  const key = accountKey(leg)
  const known = accounts.get(key)
  const entered = known ?? { book, scope, account, debit: zeroPence, credit: zeroPence }
  if (amount > 0n) entered.debit = pence(entered.debit + amount)
  else entered.credit = pence(entered.credit - amount)
  if (known === undefined) accounts.set(key, entered)
}

const kindsOf = ({ kinds }: State, year: FinancialYear): Map<string, Kind> => {
  const known = kinds.get(year) ?? new Map<string, Kind>()
  kinds.set(year, known)
  return known
}

const nameKinds = (state: State, { data }: EventOf<typeof BudgetApproved>): void => {
  const { financialYear, fromDraft, lines } = data
  const drafted = [...(state.drafted.get(financialYear)?.values() ?? [])].flat()
  const kinds = kindsOf(state, financialYear)
  for (const { costCentre, subjective, kind } of fromDraft ? drafted : lines)
    kinds.set(headKey(costCentre, subjective), kind)
}

/** What must be known before an event's legs can be named. */
const prepare = (state: State, event: TrialBalanceEvent): void => {
  if (event.type === 'BudgetApproved') nameKinds(state, event)
  if (event.type === 'BudgetLinesDrafted') {
    const { financialYear, part, lines } = event.data
    const known = state.drafted.get(financialYear) ?? new Map()
    state.drafted.set(financialYear, known.set(part, lines))
  }
}

const givePurpose = (
  { purposes }: State,
  { reserve, purpose }: { readonly reserve: string; readonly purpose: string },
  position: number,
): void => {
  const given = [...(purposes.get(reserve) ?? []), { position, purpose }]
  purposes.set(
    reserve,
    given.sort((one, other) => one.position - other.position),
  )
}

const gives = ({ type }: TrialBalanceEvent): boolean =>
  type === 'DrawdownPosted' ||
  type === 'DrawdownReversed' ||
  type === 'ContributedToReserve' ||
  type === 'TransferredBetweenReserves'

const evolve = (state: State, event: Placed<TrialBalanceEvent>): State => {
  prepare(state, event)
  const legs = legsOf(state, event)
  for (const leg of legs) enter(state, leg)
  if (gives(event)) state.gifts.set(giftKey(event), legs)
  if (event.type === 'BudgetApproved') state.drafted.delete(event.data.financialYear)
  if (event.type === 'ReserveEstablished' || event.type === 'ReserveRepurposed')
    givePurpose(state, event.data, event.position)
  return state
}

/** Enters every movement of money into its books, with the account outside the budget that it comes from or goes to. */
export const trialBalanceProjection: Projection<TrialBalanceState, TrialBalanceEvent> = {
  name: 'trial-balance',
  version: 1,
  types: trialBalanceTypes,
  initialState: () => ({
    accounts: new Map(),
    kinds: new Map(),
    drafted: new Map(),
    purposes: new Map(),
    gifts: new Map(),
  }),
  evolve,
}
