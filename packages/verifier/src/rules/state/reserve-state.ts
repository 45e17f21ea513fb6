import type { PlacedEvent, Told } from '../../event.ts'
import { penceOf } from '../../text/pounds.ts'
import { Balance, type Change } from './balance.ts'
import { giftKey } from './budget-state.ts'
import { type Giver, giverOf } from './giver.ts'
import { type Seat, stepOf, type TakenStep } from './steps.ts'

/** A drawdown, as far as it is decided and paid out. */
export interface Drawdown {
  readonly document: Told
  readonly requestedOn: string
  readonly requester: Seat
  readonly steps: readonly TakenStep[]
  readonly isApproved: boolean
  readonly outstanding: bigint
  readonly lastStepOn: string
}

/** The changes that a hold makes: it begins on one day, and ends after another or never. */
export const holdOf = (amount: bigint, from: string, through: string | null): readonly Change[] => [
  { on: from, amount: -amount, isChecked: true },
  // With `~` it sorts after the day itself and before the next.
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

/** The state of a stream `reserve-ID`. */
export class ReserveState {
  readonly drawdowns = new Map<string, Drawdown>()
  readonly references = new Set<string>()
  readonly givers = new Map<number, Giver>()
  readonly returned = new Set<number>()
  readonly receivedGifts = new Set<string>()
  readonly #entries = new Balance()
  /** The drawdowns with an outstanding amount. */
  readonly #held = new Map<string, Drawdown>()
  readonly #purposes: { readonly from: string; readonly purpose: string }[] = []
  /** The day from which it may be used; null while it is not established. */
  opensOn: string | null = null

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn, revision, stream } = event
    if (giving.has(type)) this.givers.set(revision, giverOf(event))
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
    // `drawdowns` has the references of drawdowns.
    if (data.reference !== undefined && !type.startsWith('Drawdown'))
      this.references.add(`${type} ${data.reference}`)
  }

  #enter(on: string, amount: bigint): void {
    this.#entries.add({ on, amount, isChecked: true })
  }

  #establish({ openingBalance, openedOn, purpose }: Told, effectiveOn: string): void {
    this.opensOn = openedOn > effectiveOn ? openedOn : effectiveOn
    this.#enter(openedOn, penceOf(openingBalance))
    this.#purposes.push({ from: this.opensOn, purpose })
  }

  #foldDrawdown(event: PlacedEvent, amount: bigint): void {
    const { type, data, effectiveOn, actor } = event
    if (type === 'DrawdownRequested') {
      this.#keep(data.reference, {
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
    this.#keep(data.reference, {
      ...before,
      lastStepOn: effectiveOn,
      steps: isDecided ? before.steps.concat(stepOf(event)) : before.steps,
      isApproved: before.isApproved || type === 'DrawdownApproved',
      outstanding: isDecided ? before.outstanding : before.outstanding - amount - released,
    })
  }

  #keep(reference: string, drawdown: Drawdown): void {
    this.drawdowns.set(reference, drawdown)
    if (drawdown.outstanding > 0n) this.#held.set(reference, drawdown)
    else this.#held.delete(reference)
  }

  /** The balance on a day. */
  balanceOn(day: string): bigint {
    return this.#entries.on(day)
  }

  /** The purpose on a day: the last one recorded with effect from that day or earlier. */
  purposeOn(day: string): string | undefined {
    return this.#purposes.findLast(({ from }) => from <= day)?.purpose
  }

  /** Whether the balance less what is held, with further changes, stays at or above zero from a day on. */
  keepsFloor(from: string, further: readonly Change[]): boolean {
    const changes = [...further]
    for (const { outstanding, requestedOn, document } of this.#held.values())
      changes.push(...holdOf(outstanding, requestedOn, document.expiresOn))
    return this.#entries.keepsFloor(from, changes)
  }
}
