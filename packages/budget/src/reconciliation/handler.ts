import { type CommandHandler, type Decider, eventCatalogue, streamName } from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
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
  decide: Decider<
    Given,
    Reconciliations,
    ReconciliationEvent,
    ReconciliationContext,
    Refused
  >['decide'],
): CommandHandler<Given, Reconciliations, ReconciliationEvent, ReconciliationContext, Refused> => ({
  name: 'reconciliations',
  decider: { initialState: initialReconciliations, evolve: evolveReconciliations, decide },
  events: eventCatalogue(ReconciliationPrepared, ReconciliationReviewed),
  streamOf: ({ data }) => streamName('reconciliations', data.financialYear),
  contextOf: () => ({ rules: rulesSource() }),
})

/** Carries out `PrepareReconciliation` on `reconciliations-<year>`. */
export const prepareHandler = reconciliationsHandler<PrepareReconciliation, PrepareRefusal>(
  prepareReconciliation,
)

/** Carries out `ReviewReconciliation` on `reconciliations-<year>`. */
export const reviewHandler = reconciliationsHandler<ReviewReconciliation, ReviewRefusal>(
  reviewReconciliation,
)
