import type { Pence } from '@coflyfr/money'
import type { Leg } from '../shared/leg.ts'

/** The part of a year's end that is in the year's own stream. */
export interface YearEnd {
  /** Under which reference each service was carried forward: its heads move no more. */
  readonly carried: ReadonlyMap<string, string>
  readonly references: ReadonlySet<string>
  /** How much of each drawdown has met overspends already, by reserve and reference, in pence. */
  readonly applied: ReadonlyMap<string, Pence>
  /** What the year before carried into this one, whose budget is not approved yet. */
  readonly waiting: readonly Leg[]
}

/** A year that has not ended, and into which nothing was carried. */
export const noYearEnd: YearEnd = {
  carried: new Map(),
  references: new Set(),
  applied: new Map(),
  waiting: [],
}
