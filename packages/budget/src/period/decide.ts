import type { EventOf } from '@coflyfr/core'
import { decisionSupports, type RulesState } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { refuseNotSystem, rulesAllowing } from '../shared/authority.ts'
import type { MinutesContext } from '../shared/cite-minute.ts'
import type { CarriedServices } from '../year-end/carried-services-source.ts'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import { PeriodClosed, PeriodReopened, ReportsSealed } from './events.ts'
import type { ClosePeriodRefusal, ReopenPeriodRefusal, SealReportsRefusal } from './refusals.ts'
import { refuseCarriedYear, refuseClosePeriod, refuseReopening, refuseSeals } from './rules.ts'
import type { PeriodsState } from './state.ts'

/** What closing a period reads besides the year's own stream. */
export interface PeriodContext {
  readonly rules: RulesState
}

/** What opening a period again reads: the rules, the minutes of whoever decides it, and what the year's end carried. */
export interface ReopeningContext extends PeriodContext, MinutesContext {
  readonly carried: CarriedServices
}

/** Closes a period to postings. */
export const closePeriod = (
  command: ClosePeriod,
  state: PeriodsState,
  context: PeriodContext,
): Either<ClosePeriodRefusal, readonly EventOf<typeof PeriodClosed>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseClosePeriod(state, command)
  if (refusal !== null) return left(refusal)
  const { financialYear, period, reason = null } = data
  return right([PeriodClosed.of(effectiveOn, { financialYear, period, reason })])
}

/** Opens the latest closed period again, under the rules of the decision's own date. */
export const reopenPeriod = (
  command: ReopenPeriod,
  state: PeriodsState,
  context: ReopeningContext,
): Either<ReopenPeriodRefusal, readonly EventOf<typeof PeriodReopened>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, period, by, decision, reason, decidedOn = effectiveOn } = data
  const rules = rulesAllowing(context.rules, { ...command, effectiveOn: decidedOn })
  if (isLeft(rules)) return rules
  const refusal = refuseReopening(state, command) ?? refuseCarriedYear(context.carried, data)
  if (refusal !== null) return left(refusal)
  const subject = { kind: 'period', reference: `${financialYear} ${period}` } as const
  const cited = { by, decision, verb: 'approved', decidedOn, effectiveOn, subject } as const
  const standing = decisionSupports(context.minutes, cited)
  if (isLeft(standing)) return standing
  const onRecord = standing.right === 'on-record'
  const reopened = { financialYear, period, by, decision, decidedOn, onRecord, reason }
  return right([PeriodReopened.of(effectiveOn, reopened)])
}

/** Keeps what a closed period's reports hash to. */
export const sealReports = (
  command: SealReports,
  state: PeriodsState,
): Either<SealReportsRefusal, readonly EventOf<typeof ReportsSealed>[]> => {
  const refusal = refuseNotSystem(command) ?? refuseSeals(state, command)
  if (refusal !== null) return left(refusal)
  return right([ReportsSealed.of(command.effectiveOn, command.data)])
}
