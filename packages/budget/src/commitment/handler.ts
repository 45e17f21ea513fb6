import {
  type Command,
  type CommandHandler,
  type FinancialYear,
  nextFinancialYear,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { postingReferencesSource } from '../actuals/posting-references-source.ts'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { periodsSource } from '../period/periods-source.ts'
import { asOneRule, type Judge } from '../shared/decided-by.ts'
import { streamHandler } from '../shared/stream-handler.ts'
import { aboutCommitment } from './about.ts'
import type {
  CarryCommitment,
  CloseCommitment,
  InvoiceCommitment,
  RaiseCommitment,
  ReceiveCommitment,
} from './commands.ts'
import { commitmentsSource, commitmentsStream } from './commitments-source.ts'
import {
  type CarryCommitmentContext,
  type CommitmentContext,
  carryCommitment,
  closeCommitment,
  type InvoiceContext,
  invoiceCommitment,
  type RaiseContext,
  raiseCommitment,
} from './decide.ts'
import type { CommitmentEvent } from './events.ts'
import {
  type CommitmentReceiptContext,
  carriedCommitmentsSource,
  receiveCommitment,
} from './receive.ts'
import type { CommitmentReceiptRefusal, CommitmentRefusal, RaiseRefusal } from './refusals.ts'
import { postedKey } from './rules.ts'
import {
  type CommitmentsState,
  commitmentEvents,
  evolveCommitments,
  initialCommitments,
} from './state.ts'

type OfService = Command<
  string,
  { readonly financialYear: FinancialYear; readonly service: string; readonly reference: string }
>

const commitments = {
  name: 'commitments',
  events: commitmentEvents,
  initialState: initialCommitments,
  evolve: evolveCommitments,
}

const handlerOf = <Given extends OfService, Context, Refused>(
  judge: Judge<Given, CommitmentsState, CommitmentEvent, Context, Refused>,
  contextOf: CommandHandler<
    Given,
    CommitmentsState,
    CommitmentEvent,
    Context,
    Refused
  >['contextOf'],
): CommandHandler<Given, CommitmentsState, CommitmentEvent, Context, Refused> =>
  streamHandler(commitments, judge, {
    streamOf: ({ data }) => commitmentsStream(data.financialYear, data.service),
    contextOf,
    about: aboutCommitment,
  })

/** Raises commitments on `commitments-<year>-<service>`, reading the heads of the year's budget. */
export const commitmentRaiseHandler = handlerOf<RaiseCommitment, RaiseContext, RaiseRefusal>(
  raiseCommitment,
  ({ data }) => ({ rules: rulesSource(), heads: budgetHeadsSource(data.financialYear) }),
)

/** Invoices commitments on `commitments-<year>-<service>`, reading which periods are closed, and the postings of a source that is named. */
export const commitmentInvoiceHandler = handlerOf<
  InvoiceCommitment,
  InvoiceContext,
  CommitmentRefusal
>(invoiceCommitment, ({ data: { financialYear, paidBy } }) => ({
  ...(paidBy === undefined
    ? {}
    : { [postedKey(paidBy.source)]: postingReferencesSource(financialYear, paidBy.source) }),
  rules: rulesSource(),
  periods: periodsSource(financialYear),
}))

/** Closes commitments on `commitments-<year>-<service>`. */
export const commitmentCloseHandler = handlerOf<
  CloseCommitment,
  CommitmentContext,
  CommitmentRefusal
>(closeCommitment, () => ({ rules: rulesSource() }))

/** Carries commitments over the year end, on the `commitments-<year>-<service>` of the ending year. */
export const commitmentCarryHandler = handlerOf<
  CarryCommitment,
  CarryCommitmentContext,
  CommitmentRefusal
>(carryCommitment, ({ data: { financialYear, service } }) => ({
  rules: rulesSource(),
  nextYear: commitmentsSource(commitmentsStream(nextFinancialYear(financialYear), service)),
}))

/** Takes commitments from the year before, on `commitments-<year>-<service>`; a process gives its command. */
export const commitmentReceiptHandler = handlerOf<
  ReceiveCommitment,
  CommitmentReceiptContext,
  CommitmentReceiptRefusal
>(
  asOneRule('the commitment was carried forward and has not been received yet', receiveCommitment),
  ({ data }) => ({ carried: carriedCommitmentsSource(data.gift.stream) }),
)
