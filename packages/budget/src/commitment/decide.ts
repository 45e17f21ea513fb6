import { type EventOf, nextFinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import type { ClosedPeriods } from '../period/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import type {
  CarryCommitment,
  CloseCommitment,
  InvoiceCommitment,
  RaiseCommitment,
} from './commands.ts'
import {
  CommitmentCarried,
  CommitmentClosed,
  type CommitmentEvent,
  CommitmentInvoiced,
  CommitmentRaised,
} from './events.ts'
import type { CommitmentRefusal, RaiseRefusal } from './refusals.ts'
import {
  findOpen,
  type PostedContext,
  refuseCarryDate,
  refuseInvoice,
  refuseRaising,
  refuseStepDate,
  refuseTaken,
} from './rules.ts'
import { type CommitmentsState, remainingOf } from './state.ts'

/** What the decisions on a commitment read besides its own stream. */
export interface CommitmentContext {
  readonly rules: RulesState
}

/** What raising one reads besides: the heads of the year's budget. */
export interface RaiseContext extends CommitmentContext {
  readonly heads: BudgetHeads
}

/** What invoicing one reads besides: which periods are closed, and the postings of the source that carries the invoice. */
export interface InvoiceContext extends CommitmentContext, PostedContext {
  readonly periods: ClosedPeriods
}

/** What carrying one reads besides: the same service's commitments of the next year. */
export interface CarryCommitmentContext extends CommitmentContext {
  readonly nextYear: CommitmentsState
}

type Decided<Refused = CommitmentRefusal> = Either<Refused, readonly CommitmentEvent[]>

/** Commits a head's money to an order or a placement; it moves no budget. */
export const raiseCommitment = (
  command: RaiseCommitment,
  state: CommitmentsState,
  context: RaiseContext,
): Decided<RaiseRefusal> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseRaising({ state, heads: context.heads, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const { supplier = null, description = null } = data
  const amount = formatPounds(data.amount)
  return right([CommitmentRaised.of(effectiveOn, { ...data, amount, supplier, description })])
}

/** Takes an invoice out of a commitment: from that day it is an actual, unless a posting of the general ledger carries it. */
export const invoiceCommitment = (
  command: InvoiceCommitment,
  state: CommitmentsState,
  context: InvoiceContext,
): Decided => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findOpen(state, data)
  if (isLeft(found)) return found
  const refusal = refuseInvoice({ commitment: found.right, facts: context, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const said = { ...data, amount: formatPounds(data.amount), paidBy: data.paidBy ?? null }
  return right([CommitmentInvoiced.of(effectiveOn, { ...said, ...found.right.head })])
}

/** Ends a commitment: what was not invoiced is no longer committed. */
export const closeCommitment = (
  command: CloseCommitment,
  state: CommitmentsState,
  context: CommitmentContext,
): Decided => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findOpen(state, data)
  if (isLeft(found)) return found
  const misdated = refuseStepDate(found.right, data.financialYear, effectiveOn)
  if (misdated !== null) return left(misdated)
  const { head } = found.right
  const released = formatPounds(remainingOf(found.right))
  const closed = { ...data, ...head, released, reason: data.reason ?? null }
  return right([CommitmentClosed.of(effectiveOn, closed)])
}

/** Takes what was not invoiced into the next year, which receives it by a process. */
export const carryCommitment = (
  command: CarryCommitment,
  state: CommitmentsState,
  context: CarryCommitmentContext,
): Either<CommitmentRefusal, readonly EventOf<typeof CommitmentCarried>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findOpen(state, data)
  if (isLeft(found)) return found
  const misdated = refuseCarryDate(found.right, data.financialYear, effectiveOn)
  if (misdated !== null) return left(misdated)
  const remaining = remainingOf(found.right)
  if (remaining === 0n) return left({ tag: 'NothingToCarry', reference: data.reference })
  const taken = refuseTaken(context.nextYear, data)
  if (taken !== null) return left(taken)
  const toYear = nextFinancialYear(data.financialYear)
  const amount = formatPounds(remaining)
  const carried = { ...data, ...found.right.head, toYear, amount, reason: data.reason ?? null }
  return right([CommitmentCarried.of(effectiveOn, carried)])
}
