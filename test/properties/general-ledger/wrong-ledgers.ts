import type { Actuals, ClosedPeriods, PeriodsState } from '@coflyfr/budget'
import type { Period } from '@coflyfr/core'
import { withDecision, withFold } from '../budget/sync-ledger.ts'
import { said as saidOf } from './facts.ts'

/** C4: counts postings in their own period, even if it is closed. */
export const knowsNoClose = withDecision(
  ['ImportActuals'],
  (right) => (command, state, context) => {
    const periods: ClosedPeriods = { latest: null }
    return right(command, state, { ...(context as object), periods })
  },
)

/** C5: reopens any closed period. */
export const opensAny = withDecision(['ReopenPeriod'], (right) => (command, state, context) => {
  const { latest } = state as PeriodsState
  const { period } = command.data as { readonly period: Period }
  const isClosed = latest !== null && period <= latest
  return right(command, isClosed ? { ...(state as object), latest: period } : state, context)
})

/** C5: keeps only the seals of a period's last close. */
export const sealsThePeriod = withFold('ReportsSealed', () => (state, event) => {
  const { period } = saidOf(event)
  const before = state as PeriodsState
  const closes = [...before.closes].map(
    ([position, close]) =>
      [position, close.period === period ? { ...close, isSealed: true } : close] as const,
  )
  return { ...before, closes: new Map(closes) }
})

/** 15: leaves credits out of the control figures. */
export const forgetsCredits = withFold('ActualsImported', (right) => (state, event) => {
  const data = saidOf(event)
  const debits = data.postings.filter(({ amount }) => !amount.startsWith('-'))
  const counted: Actuals = right(state, {
    ...event,
    data: { ...data, postings: debits } as never,
  }) as Actuals
  return counted
})
