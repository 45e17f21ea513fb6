import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  type StreamName,
} from '@coflyfr/core'
import { negatePence, penceOfPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseUnknownLine } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseNotSystem } from '../shared/authority.ts'
import { headKey, headOf, type Leg, legToWire } from '../shared/leg.ts'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import type { ReceiveCarryForward } from './commands.ts'
import { CarriedForward, CarryForwardReceived } from './events.ts'
import type { CarryReceiptRefusal } from './refusals.ts'

/** What a year carried into the next. */
interface YearsBalance {
  readonly fromYear: FinancialYear
  readonly toYear: FinancialYear
  readonly reference: string
  readonly legs: readonly Leg[]
}

/** Everything that a stream carried forward, by the id of the event. */
export type YearsBalances = PersistentMap<YearsBalance>

/** What receiving a year's balances reads: the budget that carried them. */
export interface CarryReceiptContext {
  readonly balances: YearsBalances
}

/** What a CarriedForward changes in the next year's budget: an underspend adds to a head, an overspend takes from it. */
export const legsOfCarried = ({
  services,
}: Pick<EventOf<typeof CarriedForward>['data'], 'services'>): readonly Leg[] =>
  services.flatMap(({ to, carriedForward }) =>
    to === null ? [] : [{ ...headOf(to), amount: negatePence(penceOfPounds(carriedForward)) }],
  )

/** What a year's budget carried forward, as context of receiving it. */
export const carriedForwardSource = (stream: StreamName): ContextSource<YearsBalances> =>
  contextSource<YearsBalances, EventOf<typeof CarriedForward>>({
    name: 'carried-forward',
    stream,
    events: [CarriedForward],
    initialState: persistentMap,
    evolve: (state, { id, data }) => {
      const { financialYear: fromYear, toYear, reference } = data
      return withEntry(state, id, { fromYear, toYear, reference, legs: legsOfCarried(data) })
    },
  })

const textOf = (legs: readonly Leg[]): string =>
  legs.map((leg) => `${headKey(leg)}\n${leg.amount}`).join('\n')

const isSame = (carried: YearsBalance, data: ReceiveCarryForward['data']): boolean =>
  carried.fromYear === data.fromYear &&
  carried.toYear === data.financialYear &&
  carried.reference === data.reference &&
  textOf(carried.legs) === textOf(data.legs)

/** Takes what the year before carried; it counts once this year's budget is approved. */
export const receiveCarryForward = (
  command: ReceiveCarryForward,
  state: BudgetYear,
  { balances }: CarryReceiptContext,
): Either<CarryReceiptRefusal, readonly EventOf<typeof CarryForwardReceived>[]> => {
  const { effectiveOn, data } = command
  const { eventId } = data.gift
  const refused = refuseNotSystem(command)
  if (refused !== null) return left(refused)
  const carried = entryOf(balances, eventId)
  if (carried === undefined || !isSame(carried, data)) return left({ tag: 'UnknownGift', eventId })
  if (entryOf(state.receipts, eventId) !== undefined) {
    return left({ tag: 'GiftAlreadyReceived', eventId })
  }
  const unknown =
    state.budget === null ? null : refuseUnknownLine(state, data.financialYear, data.legs)
  if (unknown !== null) return left(unknown)
  const legs = data.legs.map(legToWire)
  return right([CarryForwardReceived.of(effectiveOn, { ...data, legs })])
}
