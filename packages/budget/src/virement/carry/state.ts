import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  type PlainDate,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { moveBudget } from '../../budget-year/balances.ts'
import type { BudgetYear } from '../../budget-year/state.ts'
import { type Leg, legOfWire, legToWire } from '../../shared/leg.ts'
import { type PersistentMap, persistentMap, withEntry } from '../../shared/persistent-map.ts'
import type { GiftWire } from '../../shared/wire.ts'
import { documentOfWire, type VirementDocument } from '../document.ts'
import { type VirementCarried, type VirementForwarded, VirementPosted } from '../events.ts'

/** What an earlier year's virement moves in this year. */
interface Carried {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly postedInYear: FinancialYear
  readonly legs: readonly Leg[]
  readonly gift: GiftWire
}

/** One that waits for this year's budget, and the day from which it was moved in its own. */
export interface WaitingVirement extends Carried {
  readonly postedOn: PlainDate
}

/** A virement as it is in the events that carry it into another year. */
export const carriedToWire = (carried: Carried) => {
  const { reference, financialYear, postedInYear, legs, gift } = carried
  return { reference, financialYear, postedInYear, legs: legs.map(legToWire), gift }
}

/** Keeps a virement until this year's budget is approved. */
export const evolveForwarded = (
  state: BudgetYear,
  { data, effectiveOn }: Recorded<EventOf<typeof VirementForwarded>>,
): BudgetYear => {
  const waiting = { ...data, legs: data.legs.map(legOfWire), postedOn: effectiveOn }
  // References are each year's own: two earlier years may both have a V1.
  return { ...state, forwarded: new Map([...state.forwarded, [data.gift.eventId, waiting]]) }
}

/** Moves this year's budget by an earlier year's virement. */
export const evolveCarried = (
  state: BudgetYear,
  { data }: Recorded<EventOf<typeof VirementCarried>>,
): BudgetYear => {
  const waiting = [...state.forwarded].filter(([eventId]) => eventId !== data.gift.eventId)
  return {
    ...state,
    forwarded: new Map(waiting),
    balances: moveBudget(state.balances, data.legs.map(legOfWire)),
    receipts: withEntry(state.receipts, data.gift.eventId, true as const),
  }
}

/** What a posted virement moves in later years, and of which kind it is. */
type PostedVirementReach = Required<Pick<VirementDocument, 'kind' | 'laterYears'>>

/** The reach of every virement posted in a year, by the id of the posting. */
export type LaterYears = PersistentMap<PostedVirementReach>

/** What a year's virements move in later years, as context of carrying them. */
export const laterYearsSource = (financialYear: FinancialYear): ContextSource<LaterYears> =>
  contextSource<LaterYears, EventOf<typeof VirementPosted>>({
    name: 'later-years',
    stream: streamName('budget', financialYear),
    events: [VirementPosted],
    initialState: persistentMap,
    evolve: (state, { id, data }) => {
      const { kind, laterYears } = documentOfWire(data)
      return withEntry(state, id, { kind, laterYears })
    },
  })
