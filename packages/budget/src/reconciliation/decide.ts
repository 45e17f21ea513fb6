import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import { ReconciliationPrepared, ReconciliationReviewed } from './events.ts'
import type { PrepareRefusal, ReviewRefusal } from './refusals.ts'
import { findPrepared, preparingRules, reviewRules } from './rules.ts'
import type { Reconciliations } from './state.ts'

/** What signing a reconciliation reads from other streams. */
export interface ReconciliationContext {
  readonly rules: RulesState
}

/** Signs a result; what was prepared before for the period and source no longer counts. */
export const prepareReconciliation = (
  command: PrepareReconciliation,
  _state: Reconciliations,
  context: ReconciliationContext,
): Judged<PrepareRefusal, readonly EventOf<typeof ReconciliationPrepared>[]> => {
  const { effectiveOn, data } = command
  return judgeAct(context.rules, command, () =>
    mapJudged(judgeRules(preparingRules, data), () => [
      ReconciliationPrepared.of(effectiveOn, {
        ...data,
        ledger: formatPounds(data.ledger),
        extract: formatPounds(data.extract),
        difference: formatPounds(data.difference),
        comment: data.comment ?? null,
      }),
    ]),
  )
}

/** Signs the same result a second time, by another person. */
export const reviewReconciliation = (
  command: ReviewReconciliation,
  state: Reconciliations,
  context: ReconciliationContext,
): Judged<ReviewRefusal, readonly EventOf<typeof ReconciliationReviewed>[]> => {
  const { effectiveOn, data } = command
  const found = judgeFound(
    'a reconciliation of the period and source was prepared',
    findPrepared(state, data),
  )
  return judgeAct(context.rules, command, () =>
    andThen(found, (prepared) =>
      mapJudged(judgeRules(reviewRules, { prepared, command }), () => [
        ReconciliationReviewed.of(effectiveOn, { ...data, comment: data.comment ?? null }),
      ]),
    ),
  )
}
