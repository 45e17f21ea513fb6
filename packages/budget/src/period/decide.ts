import type { EventOf } from '@coflyfr/core'
import { decisionSupports, type RulesState } from '@coflyfr/governance/rules'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseNotSystem } from '../shared/authority.ts'
import { type MinutesContext, minuteSupports } from '../shared/cite-minute.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import type { CarriedServices } from '../year-end/carried-services-source.ts'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import { PeriodClosed, PeriodReopened, ReportsSealed } from './events.ts'
import type { ClosePeriodRefusal, ReopenPeriodRefusal, SealReportsRefusal } from './refusals.ts'
import { closingRules, refuseSeals, reopeningRules } from './rules.ts'
import type { PeriodsState } from './state.ts'

/** What closing a period reads from other streams. */
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
): Judged<ClosePeriodRefusal, readonly EventOf<typeof PeriodClosed>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, period, reason = null } = data
  return judgeAct(context.rules, command, () =>
    mapJudged(judgeRules(closingRules, { state, command }), () => [
      PeriodClosed.of(effectiveOn, { financialYear, period, reason }),
    ]),
  )
}

/** Opens the latest closed period again, under the rules of the decision's own date. */
export const reopenPeriod = (
  command: ReopenPeriod,
  state: PeriodsState,
  { rules, minutes, carried }: ReopeningContext,
): Judged<ReopenPeriodRefusal, readonly EventOf<typeof PeriodReopened>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, period, by, decision, reason, decidedOn = effectiveOn } = data
  const subject = { kind: 'period', reference: `${financialYear} ${period}` } as const
  const cited = { by, decision, verb: 'approved', decidedOn, effectiveOn, subject } as const
  const minute = judgeFound(minuteSupports, decisionSupports(minutes, cited))
  return judgeAct(rules, { ...command, effectiveOn: decidedOn }, () => {
    const judged = judgeRules(reopeningRules, { state, carried, command, decidedOn })
    return mapJudged(after(judged, minute), (standing) => {
      const onRecord = standing === 'on-record'
      const reopened = { financialYear, period, by, decision, decidedOn, onRecord, reason }
      return [PeriodReopened.of(effectiveOn, reopened)]
    })
  })
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
