import { type FinancialYear, financialYearOf } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import { ofReserve, reserveAccountHandler } from '../reserve-account/handler.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import type { Judged } from '../shared/judged.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { aboutDrawdown, aboutReversal } from './about.ts'
import { approveDrawdown, type DrawdownDecisionContext } from './approve.ts'
import type {
  ApproveDrawdown,
  PostDrawdown,
  RequestDrawdown,
  ReverseInYear,
  VoidDrawdown,
} from './commands.ts'
import type {
  DrawdownDecisionRefusal,
  DrawdownReversalRefusal,
  DrawdownSettlementRefusal,
  RequestRefusal,
} from './refusals.ts'
import { type DrawdownContext, requestDrawdown } from './request.ts'
import { type ReversalContext, reverseDrawdown } from './reverse.ts'
import { postDrawdown, type VoidContext, voidDrawdown } from './settle.ts'

type DrawdownCommand = RequestDrawdown | PostDrawdown

const judge = (
  command: DrawdownCommand,
  state: ReserveAccount,
  context: DrawdownContext,
): Judged<RequestRefusal | DrawdownSettlementRefusal, readonly ReserveAccountEvent[]> => {
  switch (command.command) {
    case 'RequestDrawdown':
      return requestDrawdown(command, state, context)
    case 'PostDrawdown':
      return postDrawdown(command, state, context)
  }
}

/** The year whose budget a drawdown goes to; for one that is not there any year will do, because it is refused. */
const yearOf = (
  { command, effectiveOn, data }: DrawdownCommand,
  { drawdowns }: ReserveAccount,
): FinancialYear => {
  const asked = command === 'RequestDrawdown' ? data : entryOf(drawdowns, data.reference)
  return asked?.financialYear ?? financialYearOf(effectiveOn)
}

/** Requests and posts drawdowns on `reserve-<id>`, reading the heads of the year that they go to. */
export const drawdownHandler = reserveAccountHandler<
  DrawdownCommand,
  DrawdownContext,
  RequestRefusal | DrawdownSettlementRefusal
>(
  judge,
  ofReserve,
  (command, state) => ({
    rules: rulesSource(),
    heads: budgetHeadsSource(yearOf(command, state)),
  }),
  aboutDrawdown,
)

/** Approves drawdowns on `reserve-<id>`, reading the minutes of whoever decides. */
export const drawdownDecisionHandler = reserveAccountHandler<
  ApproveDrawdown,
  DrawdownDecisionContext,
  DrawdownDecisionRefusal
>(
  approveDrawdown,
  ofReserve,
  ({ data }) => ({ rules: rulesSource(), minutes: decisionSource(data.by) }),
  aboutDrawdown,
)

/** Voids drawdowns on `reserve-<id>`. */
export const drawdownVoidHandler = reserveAccountHandler<
  VoidDrawdown,
  VoidContext,
  DrawdownSettlementRefusal
>(voidDrawdown, ofReserve, () => ({ rules: rulesSource() }), aboutDrawdown)

/** Reverses drawdowns on `budget-<year>`, which holds the money. */
export const drawdownReversalHandler = budgetYearHandler<
  ReverseInYear,
  ReversalContext,
  DrawdownReversalRefusal
>(reverseDrawdown, ofYear, () => ({ rules: rulesSource() }), aboutReversal)
