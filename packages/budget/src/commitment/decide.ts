import { type EventOf, nextFinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import type { ClosedPeriods } from '../period/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
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
  carryingRules,
  findOpen,
  invoicingRules,
  type OpenKey,
  type PostedContext,
  raisingRules,
  stepRules,
} from './rules.ts'
import { type CommitmentsState, remainingOf } from './state.ts'

/** What every decision on a commitment reads from other streams. */
export interface CommitmentContext {
  readonly rules: RulesState
}

/** What raising one reads as well: the heads of the year's budget. */
export interface RaiseContext extends CommitmentContext {
  readonly heads: BudgetHeads
}

/** What invoicing one reads as well: which periods are closed, and the postings of the source that pays the invoice. */
export interface InvoiceContext extends CommitmentContext, PostedContext {
  readonly periods: ClosedPeriods
}

/** What carrying one reads as well: the same service's commitments of the next year. */
export interface CarryCommitmentContext extends CommitmentContext {
  readonly nextYear: CommitmentsState
}

type Decided<Refused = CommitmentRefusal> = Judged<Refused, readonly CommitmentEvent[]>

/** Commits a head's money to an order or a placement; it moves no budget. */
export const raiseCommitment = (
  command: RaiseCommitment,
  state: CommitmentsState,
  { rules, heads }: RaiseContext,
): Decided<RaiseRefusal> => {
  const { effectiveOn, data } = command
  const { supplier = null, description = null } = data
  return judgeAct(rules, command, () =>
    mapJudged(judgeRules(raisingRules, { state, heads, effectiveOn, data }), () => {
      const amount = formatPounds(data.amount)
      return [CommitmentRaised.of(effectiveOn, { ...data, amount, supplier, description })]
    }),
  )
}

const judgeOpen = (state: CommitmentsState, key: OpenKey) =>
  judgeFound('the service has the commitment, and it is open', findOpen(state, key))

/** Takes an invoice out of a commitment: from that day it is an actual, unless a posting of the general ledger carries it. */
export const invoiceCommitment = (
  command: InvoiceCommitment,
  state: CommitmentsState,
  context: InvoiceContext,
): Decided => {
  const { effectiveOn, data } = command
  return judgeAct(context.rules, command, () =>
    andThen(judgeOpen(state, data), (commitment) => {
      const invoicing = { commitment, facts: context, effectiveOn, data }
      return mapJudged(judgeRules(invoicingRules, invoicing), () => {
        const said = { ...data, amount: formatPounds(data.amount), paidBy: data.paidBy ?? null }
        return [CommitmentInvoiced.of(effectiveOn, { ...said, ...commitment.head })]
      })
    }),
  )
}

/** Ends a commitment: what was not invoiced is no longer committed. */
export const closeCommitment = (
  command: CloseCommitment,
  state: CommitmentsState,
  { rules }: CommitmentContext,
): Decided => {
  const { effectiveOn, data } = command
  return judgeAct(rules, command, () =>
    andThen(judgeOpen(state, data), (commitment) =>
      mapJudged(judgeRules(stepRules, { commitment, effectiveOn, data }), () => {
        const released = formatPounds(remainingOf(commitment))
        const closed = { ...data, ...commitment.head, released, reason: data.reason ?? null }
        return [CommitmentClosed.of(effectiveOn, closed)]
      }),
    ),
  )
}

/** Takes what was not invoiced into the next year, which receives it by a process. */
export const carryCommitment = (
  command: CarryCommitment,
  state: CommitmentsState,
  { rules, nextYear }: CarryCommitmentContext,
): Judged<CommitmentRefusal, readonly EventOf<typeof CommitmentCarried>[]> => {
  const { effectiveOn, data } = command
  const { reason = null } = data
  return judgeAct(rules, command, () =>
    andThen(judgeOpen(state, data), (commitment) =>
      mapJudged(judgeRules(carryingRules, { commitment, nextYear, effectiveOn, data }), () => {
        const toYear = nextFinancialYear(data.financialYear)
        const amount = formatPounds(remainingOf(commitment))
        const carried = { ...data, ...commitment.head, toYear, amount, reason }
        return [CommitmentCarried.of(effectiveOn, carried)]
      }),
    ),
  )
}
