import type { PlacedEvent, Told } from '../../event.ts'
import { grouped, sorted } from '../../sorted.ts'
import { penceOf } from '../../text/pounds.ts'
import { giftKey } from './budget-state.ts'
import { type Seat, stepOf, type TakenStep } from './steps.ts'

/** A drawdown that was requested. */
export interface Drawdown {
  readonly document: Told
  readonly requestedOn: string
  readonly requester: Seat
  readonly steps: readonly TakenStep[]
  readonly isApproved: boolean
  readonly outstanding: bigint
  readonly lastStepOn: string
}

/** A change of what is at hand, from a day on. */
export interface Change {
  readonly on: string
  readonly amount: bigint
  /** Whether the floor is looked at on that day: not where a hold ends. */
  readonly isChecked: boolean
}

/** The changes that a hold makes: it begins on a day and ends after another one, or never. */
export const holdOf = (amount: bigint, from: string, through: string | null): readonly Change[] => [
  { on: from, amount: -amount, isChecked: true },
  // The mark sorts after the day and before the next one.
  ...(through === null ? [] : [{ on: `${through}~`, amount, isChecked: false }]),
]

const received: ReadonlySet<string> = new Set([
  'ContributedToReserve',
  'MoneyReceivedIntoReserve',
  'GiftReturned',
  'ReserveRestated',
])

const given: ReadonlySet<string> = new Set([
  'ReserveReleased',
  'TransferredBetweenReserves',
  'DrawdownPosted',
])

const giving: ReadonlySet<string> = new Set(['DrawdownPosted', 'TransferredBetweenReserves'])

/** The stream of a reserve. */
export class ReserveState {
  readonly drawdowns = new Map<string, Drawdown>()
  readonly references = new Set<string>()
  readonly givers = new Map<number, PlacedEvent>()
  readonly returned = new Set<number>()
  readonly receivedGifts = new Set<string>()
  readonly #entries: Change[] = []
  readonly #purposes: { readonly from: string; readonly purpose: string }[] = []
  /** The day from which it may be used; null while it is not established. */
  opensOn: string | null = null

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn, revision, stream } = event
    if (giving.has(type)) this.givers.set(revision, event)
    const amount = data.amount === undefined ? 0n : penceOf(data.amount)
    if (type === 'ReserveEstablished') this.#establish(data, effectiveOn)
    else if (received.has(type)) this.#enter(effectiveOn, amount)
    else if (given.has(type)) this.#enter(effectiveOn, -amount)
    if (type === 'ReserveRepurposed')
      this.#purposes.push({ from: effectiveOn, purpose: data.purpose })
    if (type === 'GiftReturned' && data.gift.stream === stream)
      this.returned.add(data.gift.revision)
    if (type === 'MoneyReceivedIntoReserve') this.receivedGifts.add(giftKey(data.gift))
    if (type.startsWith('Drawdown')) this.#foldDrawdown(event, amount)
    if (data.reference !== undefined) this.references.add(`${type} ${data.reference}`)
  }

  #enter(on: string, amount: bigint): void {
    this.#entries.push({ on, amount, isChecked: true })
  }

  #establish({ openingBalance, openedOn, purpose }: Told, effectiveOn: string): void {
    this.opensOn = openedOn > effectiveOn ? openedOn : effectiveOn
    this.#enter(openedOn, penceOf(openingBalance))
    this.#purposes.push({ from: this.opensOn, purpose })
  }

  #foldDrawdown(event: PlacedEvent, amount: bigint): void {
    const { type, data, effectiveOn, actor } = event
    if (type === 'DrawdownRequested') {
      this.drawdowns.set(data.reference, {
        document: data,
        requestedOn: effectiveOn,
        requester: { seat: 'proposer', id: actor.id, role: actor.role },
        steps: [],
        isApproved: false,
        outstanding: amount,
        lastStepOn: effectiveOn,
      })
      return
    }
    const before = this.drawdowns.get(data.reference)
    if (before === undefined) return
    const isDecided = type === 'DrawdownAgreed' || type === 'DrawdownApproved'
    const released = type === 'DrawdownPosted' ? penceOf(data.released) : 0n
    this.drawdowns.set(data.reference, {
      ...before,
      lastStepOn: effectiveOn,
      steps: isDecided ? [...before.steps, stepOf(event)] : before.steps,
      isApproved: before.isApproved || type === 'DrawdownApproved',
      outstanding: isDecided ? before.outstanding : before.outstanding - amount - released,
    })
  }

  /** The balance on a day. */
  balanceOn(day: string): bigint {
    return this.#entries.reduce((sum, { on, amount }) => (on <= day ? sum + amount : sum), 0n)
  }

  /** The purpose on a day: of those that hold from it or before, the one given last. */
  purposeOn(day: string): string | undefined {
    return this.#purposes.findLast(({ from }) => from <= day)?.purpose
  }

  /** Whether the balance less what is held stays at or above zero from a day on, with further changes. */
  keepsFloor(from: string, further: readonly Change[]): boolean {
    const holds = [...this.drawdowns.values()].flatMap(({ outstanding, requestedOn, document }) =>
      outstanding > 0n ? holdOf(outstanding, requestedOn, document.expiresOn) : [],
    )
    const changes = [...this.#entries, ...holds, ...further]
    let sum = changes.reduce((all, { on, amount }) => (on <= from ? all + amount : all), 0n)
    if (sum < 0n) return false
    const later = changes.filter(({ on }) => on > from)
    for (const [, ofDay] of sorted([...grouped(later, ({ on }) => on)], ([day]) => day)) {
      for (const { amount } of ofDay) sum += amount
      if (sum < 0n && ofDay.some(({ isChecked }) => isChecked)) return false
    }
    return true
  }
}
