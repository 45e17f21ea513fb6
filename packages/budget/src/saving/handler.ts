import { type CommandHandler, type JsonObject, streamName } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { formatPounds, subtractPence } from '@coflyfr/money'
import { decidedBy } from '../shared/decided-by.ts'
import { judgeReduction, type ReductionCommand, type ReductionContext } from './decide.ts'
import type { ReductionEvent } from './events.ts'
import type { ReductionRefusal } from './refusals.ts'
import {
  evolveReductions,
  initialReductions,
  type ReductionsState,
  reductionEvents,
  reductionOf,
} from './state.ts'

/** What a reduction is to save, and what it saved, before the command. */
const aboutReduction = ({ data }: ReductionCommand, state: ReductionsState): JsonObject => {
  const reduction = reductionOf(state, data.reference)
  if (reduction === undefined) return {}
  const { status, target, achieved } = reduction
  return {
    figures: {
      reduction: status,
      target: formatPounds(target),
      achieved: formatPounds(achieved),
      toAchieve: formatPounds(subtractPence(target, achieved)),
    },
  }
}

const { decide, rationale } = decidedBy(judgeReduction, aboutReduction)

/** Approves, reports and removes reductions on `savings-<year>`. */
export const reductionHandler: CommandHandler<
  ReductionCommand,
  ReductionsState,
  ReductionEvent,
  ReductionContext,
  ReductionRefusal
> = {
  name: 'reductions',
  decider: { initialState: initialReductions, evolve: evolveReductions, decide },
  events: reductionEvents,
  streamOf: ({ data }) => streamName('savings', data.financialYear),
  contextOf: ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
  rationale,
}
