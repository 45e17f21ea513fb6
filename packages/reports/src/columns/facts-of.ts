import type {
  ActualsImported,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  VirementAmended,
  VirementPosted,
  VirementProposed,
} from '@coflyfr/budget/events'
import {
  type EventOf,
  type FinancialYear,
  firstDayOf,
  firstDayOfPeriod,
  type Placed,
  type PlainDate,
} from '@coflyfr/core'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import { periodWithin } from '../periods/period-sums.ts'
import type { TrialBalanceEvent } from '../trial-balance/events.ts'
import type { Fact, FactLeg, Skeleton } from './fact.ts'

/** An event that a report which reads columns folds. */
export type MoneyEvent = BudgetMonitoringEvent | TrialBalanceEvent

/** What facts need of the log besides their own event. */
export interface FactContext {
  /** Position of the last event before it that closed or opened a period; -1 without any. */
  readonly lastClosing: number
  /** The event that gave the money which this one returns; null for any other. */
  readonly gift: Placed<MoneyEvent> | null
}

type Gift = EventOf<typeof DrawdownPosted | typeof DrawdownReversed | typeof ContributedToReserve>

const legOf = ({ costCentre, subjective, amount }: HeadAmount): FactLeg => ({
  costCentre,
  subjective,
  amount: penceOfPounds(amount),
})

const skeleton = (
  parts: Pick<Skeleton, 'source' | 'type' | 'financialYear'> & Partial<Skeleton>,
): Skeleton => ({
  effectiveOn: firstDayOf(parts.financialYear),
  after: -1,
  data: {},
  ...parts,
})

/** One day for all that count in one period. */
const dayInPeriod = (year: FinancialYear, on: PlainDate): PlainDate =>
  firstDayOfPeriod(year, periodWithin(year, on))

const documentOf = (data: {
  readonly financialYear: FinancialYear
  readonly reference: string
}): string => `${data.financialYear} ${data.reference}`

const imported = (
  { data, effectiveOn: from }: EventOf<typeof ActualsImported>,
  { lastClosing: after }: FactContext,
): Fact => {
  const { financialYear, source, period, concerns, postings } = data
  const type = 'ActualsImported'
  const kept = { source, period, concerns }
  return {
    skeleton: skeleton({ source: type, type, financialYear, after, data: kept }),
    from,
    document: null,
    legs: postings.map(legOf),
  }
}

const pending = ({
  type: source,
  data,
  effectiveOn: from,
}: EventOf<typeof VirementProposed> | EventOf<typeof VirementAmended>): Fact => ({
  skeleton: skeleton({
    source,
    type: 'VirementProposed',
    financialYear: data.financialYear,
    // Those that were amended are folded apart, and one reference would replace the other.
    data: { reference: source },
  }),
  from,
  document: documentOf(data),
  legs: data.legs.map(legOf),
})

/** A virement that is settled is no longer pending. */
const settled = ({
  type: source,
  data,
  effectiveOn: from,
}: Extract<
  MoneyEvent,
  { readonly type: 'VirementRejected' | 'VirementWithdrawn' | 'VirementPosted' }
>): Fact => ({
  skeleton: skeleton({
    source,
    type: 'VirementWithdrawn',
    financialYear: data.financialYear,
    data: { reference: 'settled' },
  }),
  from,
  document: documentOf(data),
  legs: [],
})

const posted = (event: EventOf<typeof VirementPosted>): Fact => {
  const { data, effectiveOn: from } = event
  const { financialYear, kind } = data
  const type = 'VirementPosted'
  const effectiveOn = dayInPeriod(financialYear, from)
  const kept = {
    reference: 'settled',
    kind: kind === 'technical' ? kind : 'one-off',
    laterYears: [],
  }
  return {
    skeleton: skeleton({ source: type, type, financialYear, effectiveOn, data: kept }),
    from,
    document: null,
    legs: data.legs.map(legOf),
  }
}

const committed = ({
  type,
  data,
  effectiveOn: from,
}: EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentClosed>): Fact => ({
  skeleton: skeleton({ source: type, type, financialYear: data.financialYear }),
  from,
  document: null,
  legs: [legOf({ ...data, amount: 'released' in data ? data.released : data.amount })],
})

const invoiced = (
  { type, data, effectiveOn: from }: EventOf<typeof CommitmentInvoiced>,
  { lastClosing: after }: FactContext,
): Fact => {
  const { financialYear, paidBy } = data
  const effectiveOn = dayInPeriod(financialYear, from)
  const kept = { paidBy: paidBy === null ? null : {} }
  return {
    skeleton: skeleton({ source: type, type, financialYear, effectiveOn, after, data: kept }),
    from,
    document: null,
    legs: [legOf(data)],
  }
}

/** What a budget gains from reserves, or gives them. */
const exchanged = (
  source: string,
  type: 'DrawdownPosted' | 'DrawdownReversed',
  { financialYear, ...head }: HeadAmount & { readonly financialYear: FinancialYear },
  on: PlainDate,
): Fact => {
  const effectiveOn = dayInPeriod(financialYear, on)
  const legs = [legOf(head)]
  return {
    skeleton: skeleton({ source, type, financialYear, effectiveOn }),
    from: on,
    document: null,
    legs,
  }
}

const headOfGift = ({ type, data }: Gift) => {
  if (type !== 'ContributedToReserve') {
    const direction = type === 'DrawdownPosted' ? 1 : -1
    return {
      ...data.to,
      financialYear: data.financialYear,
      amount: data.amount,
      direction,
    } as const
  }
  return data.from === null ? null : ({ ...data.from, amount: data.amount, direction: -1 } as const)
}

const given = (event: Gift): readonly Fact[] => {
  const gift = headOfGift(event)
  if (gift === null) return []
  const type = gift.direction === 1 ? 'DrawdownPosted' : 'DrawdownReversed'
  return [exchanged(event.type, type, gift, event.effectiveOn)]
}

const isGift = (event: Placed<MoneyEvent>): event is Placed<Gift> =>
  event.type === 'DrawdownPosted' ||
  event.type === 'DrawdownReversed' ||
  event.type === 'ContributedToReserve'

/** It counts only where the gift counts too. */
const returned = (
  { type: source, data, effectiveOn, position }: Placed<EventOf<typeof GiftReturned>>,
  gift: Placed<MoneyEvent> | null,
): readonly Fact[] => {
  if (gift === null || gift.position > position || !isGift(gift)) return []
  const head = headOfGift(gift)
  if (head === null) return []
  const type = head.direction === 1 ? 'DrawdownReversed' : 'DrawdownPosted'
  const fact = exchanged(source, type, { ...head, amount: data.amount }, effectiveOn)
  return [gift.effectiveOn > effectiveOn ? { ...fact, from: gift.effectiveOn } : fact]
}

/**
 * Whether an event is more than amounts at heads: a technical virement that reaches later years names the column of what
 * is carried into them, and legs that do not sum to nought are entered with a leg of their own.
 */
export const standsAlone = (event: MoneyEvent): boolean => {
  if (event.type !== 'VirementPosted') return false
  const { kind, laterYears, legs } = event.data
  const reachesOn = kind === 'technical' && laterYears.length > 0
  return reachesOn || sumPence(legs.map(({ amount }) => penceOfPounds(amount))) !== 0n
}

/** What of an event only adds amounts to heads; nothing of an event that no report sums. */
export const factsOf = (event: Placed<MoneyEvent>, context: FactContext): readonly Fact[] => {
  switch (event.type) {
    case 'ActualsImported':
      return [imported(event, context)]
    case 'VirementProposed':
    case 'VirementAmended':
      return [pending(event)]
    case 'VirementRejected':
    case 'VirementWithdrawn':
      return [settled(event)]
    case 'VirementPosted':
      return standsAlone(event) ? [settled(event)] : [settled(event), posted(event)]
    case 'CommitmentRaised':
    case 'CommitmentClosed':
      return [committed(event)]
    case 'CommitmentInvoiced':
      return [invoiced(event, context)]
    case 'DrawdownPosted':
    case 'DrawdownReversed':
    case 'ContributedToReserve':
      return given(event)
    case 'GiftReturned':
      return returned(event, context.gift)
    default:
      return []
  }
}
