import { datedInOrder, type FinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseAfterYear } from '../shared/date-rules.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import type { AmountBelowZero } from '../shared/refusals.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { ApproveReduction, RemoveReduction, ReportReduction } from './commands.ts'
import {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from './events.ts'
import type { ReductionIsRemoved, ReductionRefusal, UnknownReduction } from './refusals.ts'
import { type Reduction, type ReductionsState, reductionOf } from './state.ts'

/** What the decisions on reductions read from other streams: the rules, and the minutes of whoever acts. */
export interface ReductionContext extends MinutesContext {
  readonly rules: RulesState
}

/** A command about a reduction. */
export type ReductionCommand = ApproveReduction | ReportReduction | RemoveReduction

type Decided = Judged<ReductionRefusal, readonly ReductionEvent[]>

const subjectOf = (financialYear: FinancialYear) =>
  ({ kind: 'budget', reference: financialYear }) as const

interface Approving {
  readonly state: ReductionsState
  readonly command: ApproveReduction
}

const approvingRules: readonly Rule<Approving, ReductionRefusal>[] = [
  rule('the reference is new', ({ state, command: { data } }) => {
    const { reference } = data
    const isNew = reductionOf(state, reference) === undefined
    return isNew ? null : { tag: 'ReferenceInUse', reference }
  }),
  rule('the target is above zero', ({ command: { data } }) => refuseNotPositive(data.target)),
  rule('it is not dated after the financial year', ({ command: { effectiveOn, data } }) =>
    refuseAfterYear(effectiveOn, data.financialYear),
  ),
]

/** Puts a cut on the year's list, with its target; it moves no budget, for the approved lines hold it already. */
const approveReduction = (
  command: ApproveReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const { service = null, owner = null } = data
  const minute = judgeMinute(context, command, data.decision, subjectOf(data.financialYear))
  return judgeAct(context.rules, command, () =>
    mapJudged(after(judgeRules(approvingRules, { state, command }), minute), (onRecord) => {
      const said = { ...data, target: formatPounds(data.target), service, owner, onRecord }
      return [ReductionApproved.of(effectiveOn, said)]
    }),
  )
}

/** The reduction that a command names, unless it was removed. It may be reported or removed even in later years. */
const findStanding = (
  { financialYear, reference }: (ReportReduction | RemoveReduction)['data'],
  state: ReductionsState,
): Either<UnknownReduction | ReductionIsRemoved, Reduction> => {
  const reduction = reductionOf(state, reference)
  if (reduction === undefined) return left({ tag: 'UnknownReduction', financialYear, reference })
  return reduction.status === 'removed'
    ? left({ tag: 'ReductionIsRemoved', reference })
    : right(reduction)
}

const judgeStanding = (
  { data }: ReportReduction | RemoveReduction,
  state: ReductionsState,
): Judged<UnknownReduction | ReductionIsRemoved, Reduction> =>
  judgeFound('the reduction was approved and has not been removed', findStanding(data, state))

const refuseBelowZero = (
  field: AmountBelowZero['field'],
  amount: Pence | undefined,
): AmountBelowZero | null =>
  amount === undefined || amount >= 0n
    ? null
    : { tag: 'AmountBelowZero', field, amount: formatPounds(amount) }

interface Step<Given> {
  readonly reduction: Reduction
  readonly command: Given
}

const followsLastStep: Rule<Step<ReportReduction | RemoveReduction>, ReductionRefusal> = rule(
  'it is not dated before the previous step',
  ({ reduction, command }) => datedInOrder(command.effectiveOn, reduction.lastStepOn),
)

const reportingRules: readonly Rule<Step<ReportReduction>, ReductionRefusal>[] = [
  rule('what is achieved is not below zero', ({ command: { data } }) =>
    refuseBelowZero('achieved', data.achieved),
  ),
  rule('what is projected is not below zero', ({ command: { data } }) =>
    refuseBelowZero('projected', data.projected),
  ),
  followsLastStep,
]

/** Says how far a cut has come; each report replaces the one before it. */
const reportReduction = (
  command: ReportReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const { achieved, projected, reason = null, mitigation = null } = data
  return judgeAct(context.rules, command, () =>
    andThen(judgeStanding(command, state), (reduction) =>
      mapJudged(judgeRules(reportingRules, { reduction, command }), () => [
        ReductionReported.of(effectiveOn, {
          ...data,
          achieved: formatPounds(achieved),
          projected: projected === undefined ? null : formatPounds(projected),
          reason,
          mitigation,
        }),
      ]),
    ),
  )
}

/** Formally gives a cut up: it leaves the list of those outstanding. */
const removeReduction = (
  command: RemoveReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const minute = judgeMinute(context, command, data.decision, subjectOf(data.financialYear))
  return judgeAct(context.rules, command, () =>
    andThen(judgeStanding(command, state), (reduction) =>
      mapJudged(
        after(judgeRules([followsLastStep], { reduction, command }), minute),
        (onRecord) => [ReductionRemoved.of(effectiveOn, { ...data, onRecord })],
      ),
    ),
  )
}

/** Approves, reports or removes. */
export const judgeReduction = (
  command: ReductionCommand,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  switch (command.command) {
    case 'ApproveReduction':
      return approveReduction(command, state, context)
    case 'ReportReduction':
      return reportReduction(command, state, context)
    case 'RemoveReduction':
      return removeReduction(command, state, context)
  }
}
