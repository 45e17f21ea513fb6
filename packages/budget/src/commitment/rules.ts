import {
  datedInOrder,
  type FinancialYear,
  lastDayOf,
  type PlainDate,
  periodOf,
} from '@coflyfr/core'
import { atMost } from '@coflyfr/governance/rules'
import { formatPounds, subtractPence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { hasPosting, type PostingReferences } from '../actuals/posting-references-source.ts'
import { type BudgetHeads, refuseHead } from '../budget-year/budget-heads-source.ts'
import { type ClosedPeriods, firstOpen, isClosed } from '../period/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { type Head, headKey, headOf } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { ReferenceInUse, YearNotOver } from '../shared/refusals.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { InvoiceCommitment, RaiseCommitment } from './commands.ts'
import type {
  CommitmentNotOpen,
  CommitmentRefusal,
  HeadOfOtherService,
  InvoiceAlreadyTaken,
  InvoiceInClosedPeriod,
  MoreThanCommitted,
  NothingToCarry,
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

/** The rules of raising a commitment, in order of precedence. No budget limits it. */
export const raisingRules: readonly Rule<Raising, RaiseRefusal>[] = [
  rule('the year has an approved budget', ({ heads, data: { financialYear } }) =>
    heads.approved === null ? { tag: 'NoBudgetForYear', financialYear } : null,
  ),
  rule('the reference is new', ({ state, data }) => refuseTaken(state, data)),
  rule('the amount is above zero', ({ data }) => refuseNotPositive(data.amount)),
  rule('the date is in the financial year', ({ effectiveOn, data }) =>
    refuseOutsideYear(effectiveOn, data.financialYear),
  ),
  rule('the head is a line of the year’s approved budget', ({ heads, data }) =>
    refuseHead(heads, data.financialYear, data),
  ),
  rule('the head belongs to the service', ({ heads, data }) =>
    isOfService(heads, data.service, data),
  ),
]

/** The fields by which a command names a commitment. */
export type OpenKey = CommitmentKey & { readonly financialYear: FinancialYear }

/** The commitment of a key while it is open; or the refusal that says why there is none. */
export const findOpen = (
  state: CommitmentsState,
  key: OpenKey,
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

/** A step in the life of a commitment. */
export interface CommitmentStep {
  readonly commitment: Commitment
  readonly effectiveOn: PlainDate
  readonly data: { readonly financialYear: FinancialYear; readonly reference: string }
}

/** Every step is inside the year and not before the one it follows. */
export const stepRules: readonly Rule<CommitmentStep, CommitmentRefusal>[] = [
  rule('the date is in the financial year', ({ effectiveOn, data }) =>
    refuseOutsideYear(effectiveOn, data.financialYear),
  ),
  rule('it is not dated before the previous step', ({ commitment, effectiveOn }) =>
    datedInOrder(effectiveOn, commitment.lastStepOn),
  ),
]

/** A commitment that somebody wants carried. */
export interface Carrying extends CommitmentStep {
  readonly nextYear: CommitmentsState
  readonly data: CommitmentStep['data'] & CommitmentKey
}

const yearIsOver: Rule<Carrying, YearNotOver> = rule(
  'the year is over on the day',
  ({ effectiveOn, data: { financialYear } }) =>
    effectiveOn < lastDayOf(financialYear)
      ? { tag: 'YearNotOver', financialYear, effectiveOn }
      : null,
)

const leavesSomething: Rule<Carrying, NothingToCarry> = rule(
  'something is left to invoice',
  ({ commitment, data: { reference } }) =>
    remainingOf(commitment) === 0n ? { tag: 'NothingToCarry', reference } : null,
)

/**
 * The rules of carrying, in order of precedence. A commitment is carried on the last day of its year and no other:
 * earlier, the year's head would seem to have more to spend than it has, and nobody could invoice what is still ordered.
 */
export const carryingRules: readonly Rule<Carrying, CommitmentRefusal>[] = [
  ...stepRules,
  yearIsOver,
  leavesSomething,
  rule('the reference is new in the next year', ({ nextYear, data }) =>
    refuseTaken(nextYear, data),
  ),
]

/** The postings of a general ledger's source, one part for each that is named. */
export interface PostedContext {
  readonly [part: `posted:${string}`]: PostingReferences
}

/** The name, in the context, of the postings of a source. */
export const postedKey = (source: string) => `posted:${source}` as const

/** An invoice that somebody wants taken out of a commitment. */
export interface Invoicing extends CommitmentStep {
  readonly facts: PostedContext & { readonly periods: ClosedPeriods }
  readonly data: InvoiceCommitment['data']
}

const isNewInvoice: Rule<Invoicing, InvoiceAlreadyTaken> = rule(
  'the commitment does not have the invoice yet',
  ({ commitment, data: { reference, invoice } }) =>
    entryOf(commitment.invoices, invoice) === undefined
      ? null
      : { tag: 'InvoiceAlreadyTaken', reference, invoice },
)

const isInOpenPeriod: Rule<Invoicing, InvoiceInClosedPeriod> = rule(
  'the day’s period is open, unless the invoice has a posting',
  ({ facts: { periods }, effectiveOn, data: { reference, paidBy } }) => {
    const period = periodOf(effectiveOn)
    if (paidBy !== undefined || !isClosed(periods, period)) return null
    const first = firstOpen(periods)
    // No day is in P13, which takes postings only.
    const open = first === 'P13' ? null : first
    return { tag: 'InvoiceInClosedPeriod', rule: 'C4', reference, effectiveOn, period, open }
  },
  'C4',
)

const isPosted: Rule<Invoicing, UnknownPosting> = rule(
  'the posting named for the invoice is in the ledger',
  ({ facts, data: { financialYear, paidBy } }) =>
    paidBy === undefined || hasPosting(facts[postedKey(paidBy.source)] ?? [], paidBy.reference)
      ? null
      : { tag: 'UnknownPosting', rule: 'A9', financialYear, ...paidBy },
  'A9',
)

const isWithinCommitment: Rule<Invoicing, MoreThanCommitted> = limitRule(
  'the invoices come to no more than the commitment',
  ({ commitment, data }) => {
    const { amount: limit, invoiced: total } = commitment
    const count = atMost({ of: data.reference, limit, total, asked: data.amount })
    return [{ count, refuse: () => moreThanCommitted(commitment, data) }]
  },
  'A9',
)

const moreThanCommitted = (
  commitment: Commitment,
  { reference, amount }: InvoiceCommitment['data'],
): MoreThanCommitted => ({
  tag: 'MoreThanCommitted',
  rule: 'A9',
  reference,
  amount: formatPounds(amount),
  committed: formatPounds(commitment.amount),
  invoiced: formatPounds(commitment.invoiced),
  excess: formatPounds(subtractPence(amount, remainingOf(commitment))),
})

/** The rules of an invoice, in order of precedence. */
export const invoicingRules: readonly Rule<Invoicing, CommitmentRefusal>[] = [
  rule('the amount is above zero', ({ data }) => refuseNotPositive(data.amount)),
  isNewInvoice,
  ...stepRules,
  isInOpenPeriod,
  isPosted,
  isWithinCommitment,
]
