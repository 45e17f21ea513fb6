import type {
  ActualsImported,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  VirementAmended,
  VirementPosted,
  VirementProposed,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed } from '@coflyfr/core'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import type { Fact } from './fact.ts'
import { given, returned } from './gift-facts.ts'
import type { MoneyEvent } from './money-event.ts'
import { dayInPeriod, legOf, skeletonOf } from './skeleton-of.ts'

/** What is needed from the log besides the event itself. */
export interface FactContext {
  /** Position of the last event before it that closed or reopened a period; -1 if there is none. */
  readonly lastClosing: number
  /** The event that gave the money which this one returns; null if it returns none. */
  readonly gift: Placed<MoneyEvent> | null
}

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
    skeleton: skeletonOf({ source: type, type, financialYear, after, data: kept }),
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
  skeleton: skeletonOf({
    source,
    type: 'VirementProposed',
    financialYear: data.financialYear,
    // Proposals and amendments are folded separately, and with one reference one would replace the other.
    data: { reference: source },
  }),
  from,
  document: documentOf(data),
  legs: data.legs.map(legOf),
})

/** A virement that is posted, rejected or withdrawn is no longer pending. */
const settled = ({
  type: source,
  data,
  effectiveOn: from,
}: Extract<
  MoneyEvent,
  { readonly type: 'VirementRejected' | 'VirementWithdrawn' | 'VirementPosted' }
>): Fact => ({
  skeleton: skeletonOf({
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
    skeleton: skeletonOf({ source: type, type, financialYear, effectiveOn, data: kept }),
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
  skeleton: skeletonOf({ source: type, type, financialYear: data.financialYear }),
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
    skeleton: skeletonOf({ source: type, type, financialYear, effectiveOn, after, data: kept }),
    from,
    document: null,
    legs: [legOf(data)],
  }
}

/**
 * Whether an event says more than amounts at heads. A technical virement with later years decides the column of what is
 * carried into them, and legs that do not sum to zero get a balancing leg.
 */
export const standsAlone = (event: MoneyEvent): boolean => {
  if (event.type !== 'VirementPosted') return false
  const { kind, laterYears, legs } = event.data
  const reachesOn = kind === 'technical' && laterYears.length > 0
  return reachesOn || sumPence(legs.map(({ amount }) => penceOfPounds(amount))) !== 0n
}

/** The parts of an event that only add amounts to heads; none for an event that no report sums. */
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
