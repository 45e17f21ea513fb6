import type { FinancialYear } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseAfterYear, refuseEarlierThan } from '../shared/date-rules.ts'
import type { AmountBelowZero } from '../shared/refusals.ts'
import type { ApproveReduction, RemoveReduction, ReportReduction } from './commands.ts'
import {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from './events.ts'
import type { ReductionIsRemoved, ReductionRefusal, UnknownReduction } from './refusals.ts'
import { type Reduction, type ReductionsState, reductionOf } from './state.ts'

/** What the decisions on reductions read besides the year's own stream: the rules, and the minutes of whoever acts. */
export interface ReductionContext extends MinutesContext {
  readonly rules: RulesState
}

/** What is done with a reduction. */
export type ReductionCommand = ApproveReduction | ReportReduction | RemoveReduction

type Decided = Either<ReductionRefusal, readonly ReductionEvent[]>

const subjectOf = (financialYear: FinancialYear) =>
  ({ kind: 'budget', reference: financialYear }) as const

/** Puts a cut on the year's list, with its target; it moves no budget, for the approved lines hold it already. */
const approveReduction = (
  command: ApproveReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, reference, target, service = null, owner = null } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  if (reductionOf(state, reference) !== undefined) {
    return left({ tag: 'ReferenceInUse', reference })
  }
  const refusal = refuseNotPositive(target) ?? refuseAfterYear(effectiveOn, financialYear)
  if (refusal !== null) return left(refusal)
  const onRecord = approvalOnRecord(context, command, data.decision, subjectOf(financialYear))
  if (isLeft(onRecord)) return onRecord
  const said = { ...data, target: formatPounds(target), service, owner, onRecord: onRecord.right }
  return right([ReductionApproved.of(effectiveOn, said)])
}

/** The reduction of a command while it stands. A cut may still be reported or removed years after its own. */
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

const refuseBelowZero = (
  field: AmountBelowZero['field'],
  amount: Pence | undefined,
): AmountBelowZero | null =>
  amount === undefined || amount >= 0n
    ? null
    : { tag: 'AmountBelowZero', field, amount: formatPounds(amount) }

/** Says how far a cut has come; each report replaces the one before it. */
const reportReduction = (
  command: ReportReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const { achieved, projected, reason = null, mitigation = null } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findStanding(data, state)
  if (isLeft(found)) return found
  const refusal =
    refuseBelowZero('achieved', achieved) ??
    refuseBelowZero('projected', projected) ??
    refuseEarlierThan(effectiveOn, found.right.lastStepOn)
  if (refusal !== null) return left(refusal)
  const reported = ReductionReported.of(effectiveOn, {
    ...data,
    achieved: formatPounds(achieved),
    projected: projected === undefined ? null : formatPounds(projected),
    reason,
    mitigation,
  })
  return right([reported])
}

/** Formally gives a cut up: it leaves the list of those outstanding. */
const removeReduction = (
  command: RemoveReduction,
  state: ReductionsState,
  context: ReductionContext,
): Decided => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findStanding(data, state)
  if (isLeft(found)) return found
  const misdated = refuseEarlierThan(effectiveOn, found.right.lastStepOn)
  if (misdated !== null) return left(misdated)
  const subject = subjectOf(data.financialYear)
  const onRecord = approvalOnRecord(context, command, data.decision, subject)
  if (isLeft(onRecord)) return onRecord
  return right([ReductionRemoved.of(effectiveOn, { ...data, onRecord: onRecord.right })])
}

/** Approves, reports or removes. */
export const decideReduction = (
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
