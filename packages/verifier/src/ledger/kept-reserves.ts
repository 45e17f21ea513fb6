import type { PlacedEvent, Told } from '../event.ts'
import { givenBy } from '../rules/gifts.ts'
import { giftKey } from '../rules/state/budget-state.ts'
import type { States } from '../rules/state/states.ts'
import { type ReserveColumn, reserveMovements } from '../seals/reserve-movements.ts'
import { yearOf } from '../text/dates.ts'
import type { Json } from '../text/json.ts'
import { penceOf } from '../text/pounds.ts'
import { KeptBudgets } from './kept-budgets.ts'
import { keptBigint, keptMap } from './kept-value.ts'

type Movements = Record<ReserveColumn, bigint>

interface KeptDrawdown {
  readonly document: Told
  readonly requestedOn: string
  approvedOn: string | null
  readonly settlements: { readonly on: string; readonly amount: bigint }[]
}

interface Kept {
  establishment: Told | null
  readonly movements: Map<string, Movements>
  readonly repurposings: Json[]
  readonly drawdowns: Map<string, KeptDrawdown>
  readonly missingMinutes: Json[]
}

const naming =
  /^(?:Reserve(?:Established|Released|Repurposed|Restated)|Drawdown|ContributedToReserve|TransferredBetweenReserves|GiftReturned|MoneyReceived|ReserveFunding)/

const none = (): Movements => ({
  restated: 0n,
  additions: 0n,
  released: 0n,
  drawdowns: 0n,
  transfers: 0n,
})

/** Folds the kept state `reserves`, version 4, from the events. */
export class KeptReserves {
  readonly #states: States
  readonly #reserves = new Map<string, Kept>()
  readonly #gifts = new Map<string, Json>()
  readonly #budgets = new KeptBudgets()

  constructor(states: States) {
    this.#states = states
  }

  #kept(id: string): Kept {
    const known = this.#reserves.get(id) ?? {
      establishment: null,
      movements: new Map(),
      repurposings: [],
      drawdowns: new Map(),
      missingMinutes: [],
    }
    this.#reserves.set(id, known)
    return known
  }

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn: on, position } = event
    this.#budgets.fold(event)
    if (data.gift !== undefined) this.#gifts.delete(giftKey(data.gift))
    if (!naming.test(type)) return
    const kept = this.#kept(data.reserve)
    if (type === 'ReserveEstablished') kept.establishment = data
    if (type === 'ReserveRepurposed') {
      const { purposeBefore, purpose, decision } = data
      const amount = keptBigint(penceOf(data.amount))
      kept.repurposings.push({ position, on, purposeBefore, purpose, amount, decision })
    }
    if (data.onRecord === false) {
      const what = data.reference === undefined ? type : `${type} ${data.reference}`
      kept.missingMinutes.push({ on, what, decision: data.decision })
    }
    if (type === 'GiftReturned') this.#undo(data, on)
    else this.#move(type, data, on, 1n)
    this.#give(event)
    this.#foldDrawdown(kept, event)
  }

  #add(id: string, on: string, column: ReserveColumn, amount: bigint): void {
    const { movements } = this.#kept(id)
    const year = movements.get(yearOf(on)) ?? none()
    year[column] += amount
    movements.set(yearOf(on), year)
  }

  #move(type: string, data: Told, on: string, sign: 1n | -1n): void {
    for (const { reserve, column, amount } of reserveMovements(type, data))
      this.#add(reserve, on, column, sign * amount)
  }

  #undo({ gift }: Told, on: string): void {
    const given = this.#states.giver(gift)
    if (given !== undefined) this.#move(given.type, given.data, on, -1n)
  }

  #give(event: PlacedEvent): void {
    const given = givenBy(event)
    if (given === undefined) return
    const { kind, reserve, reference, toReserve, amount } = given
    const pence = keptBigint(penceOf(amount))
    const on = event.effectiveOn
    this.#gifts.set(giftKey(event), { on, kind, reserve, reference, toReserve, amount: pence })
  }

  #foldDrawdown(kept: Kept, { type, data, effectiveOn: on }: PlacedEvent): void {
    if (type === 'DrawdownRequested') {
      const drawdown = { document: data, requestedOn: on, approvedOn: null, settlements: [] }
      kept.drawdowns.set(data.reference, drawdown)
      return
    }
    const drawdown = kept.drawdowns.get(data.reference)
    if (drawdown === undefined) return
    if (type === 'DrawdownApproved') drawdown.approvedOn = on
    const isSettled = type === 'DrawdownPosted' || type === 'DrawdownVoided'
    if (!isSettled) return
    const released = type === 'DrawdownPosted' ? penceOf(data.released) : 0n
    const amount = penceOf(data.amount)
    if (type === 'DrawdownPosted' || amount !== 0n) drawdown.settlements.push({ on, amount })
    if (released !== 0n) drawdown.settlements.push({ on, amount: released })
  }

  /** The state in the JSON of kept states. */
  written(): Json {
    return {
      reserves: keptMap([...this.#reserves].map(([id, kept]) => [id, writtenReserve(id, kept)])),
      gifts: keptMap(this.#gifts),
      budgets: this.#budgets.written(),
    }
  }
}

const writtenEstablishment = (told: Told): Json => {
  const { name, purpose, openedOn, useRule, manager, reviewBy } = told
  const openingBalance = keptBigint(penceOf(told.openingBalance))
  return { name, purpose, openingBalance, openedOn, useRule, manager, reviewBy }
}

const writtenDrawdown = ({
  document,
  requestedOn,
  approvedOn,
  settlements,
}: KeptDrawdown): Json => ({
  reference: document.reference,
  amount: keptBigint(penceOf(document.amount)),
  requestedOn,
  expiresOn: document.expiresOn,
  approvedOn,
  settlements: settlements.map(({ on, amount }) => ({ on, amount: keptBigint(amount) })),
})

const writtenMovements = (movements: Movements): Json =>
  Object.fromEntries(Object.entries(movements).map(([name, sum]) => [name, keptBigint(sum)]))

const writtenReserve = (id: string, kept: Kept): Json => ({
  reserve: id,
  establishment: kept.establishment === null ? null : writtenEstablishment(kept.establishment),
  movements: keptMap([...kept.movements].map(([year, sums]) => [year, writtenMovements(sums)])),
  repurposings: kept.repurposings,
  drawdowns: keptMap([...kept.drawdowns].map(([name, one]) => [name, writtenDrawdown(one)])),
  missingMinutes: kept.missingMinutes,
})
