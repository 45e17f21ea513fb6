import type { BudgetLine, Head, PlacedEvent, Told } from '../../event.ts'
import { larger } from '../../extremes.ts'
import { opposite, penceOf } from '../../text/pounds.ts'
import { addTo, headKey } from '../heads.ts'
import { BudgetHeads } from './budget-heads.ts'
import { type Giver, giverOf } from './giver.ts'
import { isPending, nextVirement, proposedVirement, type Virement } from './virement-state.ts'

/** The money of one drawdown that came into a year's budget. */
export interface ReceivedDrawdown {
  readonly to: Head
  readonly received: bigint
  readonly reversed: bigint
  readonly applied: bigint
  readonly lastOn: string
}

/** The key of a movement from one stream to another. */
export const giftKey = (gift: { readonly stream: string; readonly revision: number }): string =>
  `${gift.stream}@${gift.revision}`

const drawdownKey = (reserve: string, reference: string): string => `${reserve} ${reference}`

/**
 * Whether a posted virement need not be kept as a giver: it has no legs in later years. A technical one is kept even
 * so, because its kind may be looked up.
 */
const givesNothing = ({ type, data }: PlacedEvent): boolean =>
  type === 'VirementPosted' && data.laterYears.length === 0 && data.kind !== 'technical'

const sideOf = (authority: string, year: string, { amount }: { readonly amount: string }): string =>
  `${authority}\u0001${year}\u0001${amount.startsWith('-') ? '-' : '+'}`

const giving: ReadonlySet<string> = new Set([
  'VirementPosted',
  'ContributedToReserve',
  'DrawdownReversed',
  'CarriedForward',
])

/** The state of a stream `budget-YEAR`. */
export class BudgetState {
  readonly heads = new BudgetHeads()
  readonly virements = new Map<string, Virement>()
  readonly drafts = new Map<number, PlacedEvent>()
  /** References that were used, each after the type of its event; but not those of virements. */
  readonly references = new Set<string>()
  readonly givers = new Map<number, Giver>()
  readonly returned = new Set<number>()
  readonly receivedGifts = new Set<string>()
  readonly forwarded = new Map<string, PlacedEvent>()
  readonly carriedServices = new Set<string>()
  readonly carryForwardTargets: Head[] = []
  includes: readonly string[] = []
  /** Approved sums by head, for each authority, year and sign. */
  readonly #approvedBy = new Map<string, Map<string, bigint>>()
  readonly #received = new Map<string, ReceivedDrawdown>()

  /** The money that came of a drawdown, if any did. */
  received(reserve: string, reference: string): ReceivedDrawdown | undefined {
    return this.#received.get(drawdownKey(reserve, reference))
  }

  /** The sum that an authority has approved for a year at a head, of legs with the sign of `leg`. */
  approvedFor(authority: string, year: string, leg: Head & { readonly amount: string }): bigint {
    return this.#approvedBy.get(sideOf(authority, year, leg))?.get(headKey(leg)) ?? 0n
  }

  /** Whether a head is a revenue line of a service that was carried forward. */
  isCarried(head: Head): boolean {
    const line = this.heads.line(head)
    return line?.fund === 'revenue' && this.carriedServices.has(line.service)
  }

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data, revision } = event
    if (giving.has(type) && !givesNothing(event)) this.givers.set(revision, giverOf(event))
    if (type.startsWith('Virement')) this.#foldVirement(event)
    else this.#foldOther(event)
    // `virements` has the references of virements.
    if (data.reference !== undefined && !type.startsWith('Virement'))
      this.references.add(`${type} ${data.reference}`)
  }

  #countApproval({ document }: Virement, authority: string, sign: 1n | -1n): void {
    if (document.kind === 'technical') return
    const years = [
      { financialYear: document.financialYear, legs: document.legs },
      ...document.laterYears,
    ]
    for (const { financialYear, legs } of years) {
      for (const leg of legs) {
        const side = sideOf(authority, financialYear, leg)
        const approved = this.#approvedBy.get(side) ?? new Map<string, bigint>()
        this.#approvedBy.set(side, approved)
        const pence = penceOf(leg.amount)
        addTo(approved, headKey(leg), sign * (pence < 0n ? -pence : pence))
      }
    }
  }

  #foldVirement(event: PlacedEvent): void {
    const { type, data } = event
    if (type === 'VirementForwarded' || type === 'VirementCarried') {
      this.receivedGifts.add(giftKey(data.gift))
      if (type === 'VirementForwarded') this.forwarded.set(giftKey(data.gift), event)
      else for (const leg of data.legs) this.heads.move(leg)
      return
    }
    const before = this.virements.get(data.reference)
    if (type === 'VirementProposed') {
      this.virements.set(data.reference, proposedVirement(event))
      this.heads.hold(data.legs, 1n)
      return
    }
    if (before === undefined) return
    if (type === 'VirementAmended' && before.approvedBy !== null)
      this.#countApproval(before, before.approvedBy, -1n)
    const after = nextVirement(before, event)
    this.virements.set(data.reference, after)
    if (type === 'VirementApproved') this.#countApproval(after, data.by, 1n)
    if (isPending(before)) this.heads.hold(before.document.legs, -1n)
    if (isPending(after)) this.heads.hold(after.document.legs, 1n)
    if (type === 'VirementPosted') this.#post(data, after.document.reverses)
  }

  #post({ legs }: Told, reverses: string | null): void {
    for (const leg of legs) this.heads.move(leg)
    const first = reverses === null ? undefined : this.virements.get(reverses)
    if (first !== undefined && reverses !== null)
      this.virements.set(reverses, { ...first, status: 'reversed' })
  }

  #foldOther(event: PlacedEvent): void {
    const { type, data, effectiveOn, stream } = event
    if (type === 'BudgetLinesDrafted') this.drafts.set(data.part, event)
    else if (type === 'BudgetApproved') {
      this.includes = data.includes
      this.heads.approve(data.fromDraft ? this.draftedLines() : data.lines)
    } else if (type === 'SpecificGrantReceived' || type === 'SupplementaryEstimateApproved')
      for (const leg of data.legs) this.heads.move(leg)
    else if (type === 'ContributedToReserve' && data.from !== null)
      this.heads.move({ ...data.from, amount: data.amount }, -1n)
    else if (type === 'ReserveFundingReceived') this.#receive(data, effectiveOn)
    else if (type === 'DrawdownReversed') this.#reverse(data, effectiveOn)
    else if (type === 'GiftReturned') this.#return(data, effectiveOn, stream)
    else if (type === 'CarryForwardReceived') {
      this.receivedGifts.add(giftKey(data.gift))
      if (this.heads.isApproved) for (const leg of data.legs) this.heads.move(leg)
      else this.heads.wait(data.legs)
    } else if (type === 'CarriedForward') this.#carry(data)
  }

  /** The lines of the drafted parts, in the order of their numbers. */
  draftedLines(): readonly BudgetLine[] {
    const parts = [...this.drafts].sort(([one], [other]) => one - other)
    return parts.flatMap(([, { data }]) => data.lines)
  }

  /** The latest day of a drafted part; the empty text, which sorts before every day, if there is none. */
  lastDraftedOn(): string {
    const days = [...this.drafts.values()].map(({ effectiveOn }) => effectiveOn)
    return days.sort().at(-1) ?? ''
  }

  #change(data: Told, change: (drawdown: ReceivedDrawdown) => ReceivedDrawdown): void {
    const none = { to: data.to, received: 0n, reversed: 0n, applied: 0n, lastOn: '' }
    const key = drawdownKey(data.reserve, data.reference)
    this.#received.set(key, change(this.#received.get(key) ?? none))
  }

  #receive(data: Told, on: string): void {
    this.receivedGifts.add(giftKey(data.gift))
    this.heads.move({ ...data.to, amount: data.amount })
    this.#change(data, (known) => ({
      ...known,
      to: data.to,
      received: known.received + penceOf(data.amount),
      lastOn: larger(known.lastOn, on),
    }))
  }

  #reverse(data: Told, on: string): void {
    this.heads.move({ ...data.to, amount: data.amount }, -1n)
    this.#change(data, (known) => ({
      ...known,
      reversed: known.reversed + penceOf(data.amount),
      lastOn: larger(known.lastOn, on),
    }))
  }

  #return(data: Told, on: string, stream: string): void {
    if (data.gift.stream === stream) this.returned.add(data.gift.revision)
    if (data.head !== null) this.heads.move({ ...data.head, amount: data.amount })
    if (data.kind === 'reversed-drawdown')
      this.#change(data, (known) => ({
        ...known,
        reversed: known.reversed - penceOf(data.amount),
        lastOn: larger(known.lastOn, on),
      }))
  }

  #carry(data: Told): void {
    for (const { service } of data.services) this.carriedServices.add(service)
    for (const { to } of data.services) if (to !== null) this.carryForwardTargets.push(to)
    for (const { reserve, item, applied } of data.funding) {
      const drawdown = reserve === null ? undefined : this.received(reserve, item)
      if (reserve === null || drawdown === undefined) continue
      this.heads.move({ ...drawdown.to, amount: opposite(applied) })
      const of = { ...data, reserve, reference: item, to: drawdown.to }
      this.#change(of, (known) => ({ ...known, applied: known.applied + penceOf(applied) }))
    }
  }
}
