import type { PlainDate } from '@coflyfr/core'
import { refuseEarlierThan } from '../shared/date-rules.ts'
import type { ServiceCarriedForward } from '../shared/refusals.ts'
import type { CarriedServices } from '../year-end/carried-services-source.ts'
import type { ClosePeriod, ReopenPeriod, SealReports } from './commands.ts'
import type { ClosePeriodRefusal, ReopenPeriodRefusal, SealReportsRefusal } from './refusals.ts'
import { firstOpen, isClosed, type PeriodsState } from './state.ts'

const refuseMisdated = ({ lastStepOn }: PeriodsState, effectiveOn: PlainDate) =>
  lastStepOn === null ? null : refuseEarlierThan(effectiveOn, lastStepOn)

/** The first open period closes, and no other. */
export const refuseClosePeriod = (
  state: PeriodsState,
  { effectiveOn, data }: ClosePeriod,
): ClosePeriodRefusal | null => {
  const { financialYear, period } = data
  if (isClosed(state, period)) return { tag: 'PeriodAlreadyClosed', financialYear, period }
  const open = firstOpen(state)
  if (open !== null && open !== period) {
    return { tag: 'EarlierPeriodOpen', financialYear, period, open }
  }
  return refuseMisdated(state, effectiveOn)
}

/** The latest closed period opens again, and no other; nobody decides it before there is a close to undo. */
export const refuseReopening = (
  state: PeriodsState,
  { actor, effectiveOn, data }: ReopenPeriod,
): ReopenPeriodRefusal | null => {
  const { financialYear, period, by, decidedOn = effectiveOn } = data
  if (actor.role !== by) return { tag: 'ActorIsNotBy', actorRole: actor.role, by }
  const { latest } = state
  if (latest === null || period > latest) return { tag: 'PeriodNotClosed', financialYear, period }
  if (period < latest) return { tag: 'NotLatestClosed', financialYear, period, latest }
  return refuseMisdated(state, effectiveOn) ?? refuseMisdated(state, decidedOn)
}

/** Once balances are carried the outturn of the months stays as it is; the audit's adjustments go to P13. */
export const refuseCarriedYear = (
  carried: CarriedServices,
  { financialYear, period }: ReopenPeriod['data'],
): ServiceCarriedForward | null => {
  const [first] = carried
  if (first === undefined || period === 'P13') return null
  const [service, reference] = first
  return { tag: 'ServiceCarriedForward', financialYear, service, reference }
}

/** A close is sealed once. */
export const refuseSeals = (
  { closes }: PeriodsState,
  { data: { financialYear, period, upTo } }: SealReports,
): SealReportsRefusal | null => {
  const close = closes.get(upTo)
  if (close?.period !== period) return { tag: 'UnknownClose', financialYear, period, upTo }
  return close.isSealed ? { tag: 'AlreadySealed', financialYear, period, upTo } : null
}
