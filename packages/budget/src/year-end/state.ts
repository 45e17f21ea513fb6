import type { EventOf, Recorded } from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { moveBudget, takenFrom } from '../budget-year/balances.ts'
import { fundingKey } from '../budget-year/reserve-funding.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { evolveReceipts } from '../receipt/receipts.ts'
import { legOfWire } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { CarriedForward, CarryForwardReceived } from './events.ts'

const drawdownsApplied = ({
  funding,
}: EventOf<typeof CarriedForward>['data']): readonly (readonly [string, Pence])[] =>
  funding.flatMap(({ reserve, item, applied }) =>
    reserve === null
      ? []
      : [[fundingKey({ reserve, reference: item }), penceOfPounds(applied)] as const],
  )

/**
 * Ends the year for some of its services. A drawdown that met an overspend is spent: the head that held it can neither give
 * it to another nor carry it forward itself.
 */
export const evolveCarriedForward = (
  state: BudgetYear,
  { data }: Recorded<EventOf<typeof CarriedForward>>,
): BudgetYear => {
  const { yearEnd } = state
  const applied = new Map(yearEnd.applied)
  let { balances } = state
  for (const [key, amount] of drawdownsApplied(data)) {
    applied.set(key, addPence(applied.get(key) ?? zeroPence, amount))
    const to = entryOf(state.funding, key)?.to
    if (to !== undefined) balances = moveBudget(balances, [takenFrom(to, amount)])
  }
  const carried = data.services.map(({ service }) => [service, data.reference] as const)
  return {
    ...state,
    balances,
    yearEnd: {
      ...yearEnd,
      carried: new Map([...yearEnd.carried, ...carried]),
      references: new Set([...yearEnd.references, data.reference]),
      applied,
    },
  }
}

/** Takes what the year before carried, or keeps it until this year's budget is approved. */
export const evolveCarryReceived = (
  state: BudgetYear,
  event: Recorded<EventOf<typeof CarryForwardReceived>>,
): BudgetYear => {
  const legs = event.data.legs.map(legOfWire)
  const received = { ...state, receipts: evolveReceipts(state.receipts, event) }
  const { yearEnd } = state
  return state.budget === null
    ? { ...received, yearEnd: { ...yearEnd, waiting: [...yearEnd.waiting, ...legs] } }
    : { ...received, balances: moveBudget(state.balances, legs) }
}
