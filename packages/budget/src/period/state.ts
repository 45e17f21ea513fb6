import { type Period, type PlainDate, periods, type Recorded } from '@coflyfr/core'
import type { PeriodEvent } from './events.ts'

/** Periods close in order and are reopened from the last, so the latest closed one says which are closed. */
export interface ClosedPeriods {
  /** Null while all are open. */
  readonly latest: Period | null
}

/** One close of a period, which may have been opened again since. */
export interface Close {
  readonly period: Period
  readonly isSealed: boolean
}

/** The periods of one financial year. */
export interface PeriodsState extends ClosedPeriods {
  /** Every close by its position in the log. */
  readonly closes: ReadonlyMap<number, Close>
  /** When the last close or reopening took effect; null before the first. */
  readonly lastStepOn: PlainDate | null
}

/** A year of which no period was closed. */
export const initialPeriods = (): PeriodsState => ({
  latest: null,
  closes: new Map(),
  lastStepOn: null,
})

/** Whether a period takes no more postings. */
export const isClosed = ({ latest }: ClosedPeriods, period: Period): boolean =>
  latest !== null && period <= latest

/** The first open period of the year; null where every one is closed. */
export const firstOpen = ({ latest }: ClosedPeriods): Period | null =>
  periods[latest === null ? 0 : periods.indexOf(latest) + 1] ?? null

/** Folds which periods are closed, which is all that decisions of other streams need. */
export const evolveClosed = (
  state: ClosedPeriods,
  { type, data }: Pick<PeriodEvent, 'type' | 'data'>,
): ClosedPeriods => {
  switch (type) {
    case 'PeriodClosed':
      return { latest: data.period }
    case 'PeriodReopened':
      return { latest: periods[periods.indexOf(data.period) - 1] ?? null }
    case 'ReportsSealed':
      return state
  }
}

/** Folds the periods of a year. */
export const evolvePeriods = (state: PeriodsState, event: Recorded<PeriodEvent>): PeriodsState => {
  const { latest } = evolveClosed(state, event)
  const { position, effectiveOn } = event
  const { period } = event.data
  switch (event.type) {
    case 'PeriodClosed': {
      const closes = new Map([...state.closes, [position, { period, isSealed: false }]])
      return { latest, closes, lastStepOn: effectiveOn }
    }
    case 'PeriodReopened':
      return { ...state, latest, lastStepOn: effectiveOn }
    case 'ReportsSealed': {
      const closes = new Map([...state.closes, [event.data.upTo, { period, isSealed: true }]])
      return { ...state, closes }
    }
  }
}
