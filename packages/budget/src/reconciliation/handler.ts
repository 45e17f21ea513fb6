import { type CommandHandler, eventCatalogue, streamName } from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { decidedBy, type Judge } from '../shared/decided-by.ts'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import {
  prepareReconciliation,
  type ReconciliationContext,
  reviewReconciliation,
} from './decide.ts'
import {
  type ReconciliationEvent,
  ReconciliationPrepared,
  ReconciliationReviewed,
} from './events.ts'
import type { PrepareRefusal, ReviewRefusal } from './refusals.ts'
import { evolveReconciliations, initialReconciliations, type Reconciliations } from './state.ts'

const reconciliationsHandler = <
  Given extends PrepareReconciliation | ReviewReconciliation,
  Refused,
>(
  judge: Judge<Given, Reconciliations, ReconciliationEvent, ReconciliationContext, Refused>,
): CommandHandler<Given, Reconciliations, ReconciliationEvent, ReconciliationContext, Refused> => {
  const { decide, rationale } = decidedBy(judge)
  return {
    name: 'reconciliations',
    decider: { initialState: initialReconciliations, evolve: evolveReconciliations, decide },
    events: eventCatalogue(ReconciliationPrepared, ReconciliationReviewed),
    streamOf: ({ data }) => streamName('reconciliations', data.financialYear),
    contextOf: () => ({ rules: rulesSource() }),
    rationale,
  }
}

/** Carries out `PrepareReconciliation` on `reconciliations-<year>`. */
export const prepareHandler = reconciliationsHandler<PrepareReconciliation, PrepareRefusal>(
  prepareReconciliation,
)

/** Carries out `ReviewReconciliation` on `reconciliations-<year>`. */
export const reviewHandler = reconciliationsHandler<ReviewReconciliation, ReviewRefusal>(
  reviewReconciliation,
)
