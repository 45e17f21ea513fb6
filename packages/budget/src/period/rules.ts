import { datedInOrder, type PlainDate } from '@coflyfr/core'
import { type Rule, rule } from '../shared/rule.ts'
import type { CarriedServices } from '../year-end/carried-services-source.ts'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import type { ClosePeriodRefusal, ReopenPeriodRefusal, SealReportsRefusal } from './refusals.ts'
import { firstOpen, isClosed, type PeriodsState } from './state.ts'

const refuseMisdated = ({ lastStepOn }: PeriodsState, effectiveOn: PlainDate) =>
  lastStepOn === null ? null : datedInOrder(effectiveOn, lastStepOn)

/** A close that somebody asks for. */
interface Closing {
  readonly state: PeriodsState
  readonly command: ClosePeriod
}

/** The rules of a close, in order of precedence: the first open period closes, and no other. */
export const closingRules: readonly Rule<Closing, ClosePeriodRefusal>[] = [
  rule('the period is open', ({ state, command: { data } }) => {
    const { financialYear, period } = data
    return isClosed(state, period) ? { tag: 'PeriodAlreadyClosed', financialYear, period } : null
  }),
  rule('every period before it is closed', ({ state, command: { data } }) => {
    const { financialYear, period } = data
    const open = firstOpen(state)
    return open !== null && open < period
      ? { tag: 'EarlierPeriodOpen', financialYear, period, open }
      : null
  }),
  rule('it is not dated before the last close or reopening', ({ state, command }) =>
    refuseMisdated(state, command.effectiveOn),
  ),
]

/** A reopening that somebody decides. */
interface Reopening {
  readonly state: PeriodsState
  readonly carried: CarriedServices
  readonly command: ReopenPeriod
  readonly decidedOn: PlainDate
}

/**
 * The rules of a reopening, in order of precedence: the latest closed period opens again, and no other; nobody decides
 * it before there is a close to undo. Once balances are carried the outturn of the months stays as it is; the audit's
 * adjustments go to P13.
 */
export const reopeningRules: readonly Rule<Reopening, ReopenPeriodRefusal>[] = [
  rule(
    'the actor’s role is the authority that decides',
    ({
      command: {
        actor,
        data: { by },
      },
    }) => (actor.role === by ? null : { tag: 'ActorIsNotBy', actorRole: actor.role, by }),
  ),
  rule('the period is closed', ({ state, command: { data } }) => {
    const { financialYear, period } = data
    return isClosed(state, period) ? null : { tag: 'PeriodNotClosed', financialYear, period }
  }),
  rule(
    'no later period is closed',
    ({ state: { latest }, command: { data } }) => {
      const { financialYear, period } = data
      return latest !== null && period < latest
        ? { tag: 'NotLatestClosed', financialYear, period, latest }
        : null
    },
    'C5',
  ),
  rule('it is not dated before the last close or reopening', ({ state, command }) =>
    refuseMisdated(state, command.effectiveOn),
  ),
  rule('it is not decided before the last close or reopening', ({ state, decidedOn }) =>
    refuseMisdated(state, decidedOn),
  ),
  rule(
    'no service has been carried forward, or the period is P13',
    ({ carried, command: { data } }) => {
      const { financialYear, period } = data
      const [first] = carried
      if (first === undefined || period === 'P13') return null
      const [service, reference] = first
      return { tag: 'ServiceCarriedForward', financialYear, service, reference }
    },
  ),
]

/** A close is sealed once. */
export const refuseSeals = (
  { closes }: PeriodsState,
  { data: { financialYear, period, upTo } }: SealReports,
): SealReportsRefusal | null => {
  const close = closes.get(upTo)
  if (close?.period !== period) return { tag: 'UnknownClose', financialYear, period, upTo }
  return close.isSealed ? { tag: 'AlreadySealed', financialYear, period, upTo } : null
}
