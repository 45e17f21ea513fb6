import { type FinancialYear, lastDayOf, type PlainDate, periodOf } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { hasPosting, type PostingReferences } from '../actuals/posting-references-source.ts'
import { type BudgetHeads, refuseHead } from '../budget-year/budget-heads-source.ts'
import { type ClosedPeriods, firstOpen, isClosed } from '../period/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { refuseEarlierThan, refuseOutsideYear } from '../shared/date-rules.ts'
import { type Head, headKey, headOf } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type {
  DatedBeforePreviousStep,
  DateOutsideYear,
  ReferenceInUse,
  YearNotOver,
} from '../shared/refusals.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { InvoiceCommitment, RaiseCommitment } from './commands.ts'
import type {
  CommitmentNotOpen,
  CommitmentRefusal,
  HeadOfOtherService,
  InvoiceAlreadyTaken,
  InvoiceInClosedPeriod,
  MoreThanCommitted,
  RaiseRefusal,
  UnknownCommitment,
  UnknownPosting,
} from './refusals.ts'
import {
  type Commitment,
  type CommitmentKey,
  type CommitmentsState,
  commitmentOf,
  remainingOf,
} from './state.ts'

/** A commitment that somebody wants to raise. */
export interface Raising {
  readonly state: CommitmentsState
  readonly heads: BudgetHeads
  readonly effectiveOn: PlainDate
  readonly data: RaiseCommitment['data']
}

/** A reference names one commitment of a service in a year. */
export const refuseTaken = (state: CommitmentsState, key: CommitmentKey): ReferenceInUse | null =>
  commitmentOf(state, key) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference: key.reference }

const isOfService = (
  { approved }: BudgetHeads,
  service: string,
  head: Head,
): HeadOfOtherService | null => {
  const place = approved?.get(headKey(head))
  return place === undefined || place.service === service
    ? null
    : { tag: 'HeadOfOtherService', ...headOf(head), service, budgetService: place.service }
}

const raisingRules: readonly Rule<Raising, RaiseRefusal>[] = [
  ({ heads, data: { financialYear } }) =>
    heads.approved === null ? { tag: 'NoBudgetForYear', financialYear } : null,
  ({ state, data }) => refuseTaken(state, data),
  ({ data }) => refuseNotPositive(data.amount),
  ({ effectiveOn, data }) => refuseOutsideYear(effectiveOn, data.financialYear),
  ({ heads, data }) => refuseHead(heads, data.financialYear, data),
  ({ heads, data }) => isOfService(heads, data.service, data),
]

/** The first rule that raising a commitment breaks, in the documented precedence; null where it may be raised. */
export const refuseRaising = (raising: Raising): RaiseRefusal | null =>
  firstRefusal(raisingRules, raising)

/** The commitment of a key while it is open; or the refusal that says why there is none. */
export const findOpen = (
  state: CommitmentsState,
  key: CommitmentKey & { readonly financialYear: FinancialYear },
): Either<UnknownCommitment | CommitmentNotOpen, Commitment> => {
  const { financialYear, service, reference } = key
  const commitment = commitmentOf(state, key)
  if (commitment === undefined) {
    return left({ tag: 'UnknownCommitment', financialYear, service, reference })
  }
  return commitment.status === 'open'
    ? right(commitment)
    : left({ tag: 'CommitmentNotOpen', reference, state: commitment.status })
}

/** Every step is inside the year and not before the one it follows. */
export const refuseStepDate = (
  { lastStepOn }: Commitment,
  financialYear: FinancialYear,
  effectiveOn: PlainDate,
): DateOutsideYear | DatedBeforePreviousStep | null =>
  refuseOutsideYear(effectiveOn, financialYear) ?? refuseEarlierThan(effectiveOn, lastStepOn)

/**
 * A commitment is carried on the last day of its year and no other: before it, the year's head would have more to spend
 * than it has, and nobody could invoice what is still ordered.
 */
export const refuseCarryDate = (
  commitment: Commitment,
  financialYear: FinancialYear,
  effectiveOn: PlainDate,
): DateOutsideYear | DatedBeforePreviousStep | YearNotOver | null =>
  refuseStepDate(commitment, financialYear, effectiveOn) ??
  (effectiveOn < lastDayOf(financialYear)
    ? { tag: 'YearNotOver', financialYear, effectiveOn }
    : null)

/** The postings of a general ledger's source, one part for each that is named. */
export interface PostedContext {
  readonly [part: `posted:${string}`]: PostingReferences
}

/** Where the context keeps the postings of a source. */
export const postedKey = (source: string) => `posted:${source}` as const

/** An invoice that somebody wants taken out of a commitment. */
export interface Invoicing {
  readonly commitment: Commitment
  readonly facts: PostedContext & { readonly periods: ClosedPeriods }
  readonly effectiveOn: PlainDate
  readonly data: InvoiceCommitment['data']
}

const isNewInvoice: Rule<Invoicing, InvoiceAlreadyTaken> = ({ commitment, data }) => {
  const { reference, invoice } = data
  return entryOf(commitment.invoices, invoice) === undefined
    ? null
    : { tag: 'InvoiceAlreadyTaken', reference, invoice }
}

const isInOpenPeriod: Rule<Invoicing, InvoiceInClosedPeriod> = ({
  facts: { periods },
  effectiveOn,
  data: { reference, paidBy },
}) => {
  const period = periodOf(effectiveOn)
  if (paidBy !== undefined || !isClosed(periods, period)) return null
  const first = firstOpen(periods)
  // No day is of P13: that takes postings alone.
  const open = first === 'P13' ? null : first
  return { tag: 'InvoiceInClosedPeriod', rule: 'C4', reference, effectiveOn, period, open }
}

const isPosted: Rule<Invoicing, UnknownPosting> = ({ facts, data: { financialYear, paidBy } }) =>
  paidBy === undefined || hasPosting(facts[postedKey(paidBy.source)] ?? [], paidBy.reference)
    ? null
    : { tag: 'UnknownPosting', rule: 'A9', financialYear, ...paidBy }

const isWithinCommitment: Rule<Invoicing, MoreThanCommitted> = ({ commitment, data }) => {
  const excess = subtractPence(data.amount, remainingOf(commitment))
  return excess <= 0n ? null : moreThanCommitted(commitment, data, excess)
}

const moreThanCommitted = (
  { amount: committed, invoiced }: Commitment,
  { reference, amount }: InvoiceCommitment['data'],
  excess: Pence,
): MoreThanCommitted => ({
  tag: 'MoreThanCommitted',
  rule: 'A9',
  reference,
  amount: formatPounds(amount),
  committed: formatPounds(committed),
  invoiced: formatPounds(invoiced),
  excess: formatPounds(excess),
})

const invoicingRules: readonly Rule<Invoicing, CommitmentRefusal>[] = [
  ({ data }) => refuseNotPositive(data.amount),
  isNewInvoice,
  ({ commitment, effectiveOn, data }) =>
    refuseStepDate(commitment, data.financialYear, effectiveOn),
  isInOpenPeriod,
  isPosted,
  isWithinCommitment,
]

/** The first rule that an invoice breaks, in the documented precedence; null where it may be taken. */
export const refuseInvoice = (invoicing: Invoicing): CommitmentRefusal | null =>
  firstRefusal(invoicingRules, invoicing)
