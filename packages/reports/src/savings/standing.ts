import { type FinancialYear, lastDayOf, type PlainDate, previousFinancialYear } from '@coflyfr/core'
import { type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import type { Progress, Reduction } from './state.ts'

/** The latest report by a day, null meaning any; of two on one day, the one recorded later. */
const latestBy = ({ progress }: Reduction, day: PlainDate | null): Progress | null =>
  progress
    .filter(({ on }) => day === null || on <= day)
    .reduce<Progress | null>(
      (latest, next) => (latest === null || latest.on <= next.on ? next : latest),
      null,
    )

const isRemovedBy = ({ removed }: Reduction, day: PlainDate | null): boolean =>
  removed !== null && (day === null || removed.on <= day)

const outstandingBy = (reduction: Reduction, day: PlainDate | null): Pence => {
  if (isRemovedBy(reduction, day)) return zeroPence
  const left = subtractPence(reduction.target, latestBy(reduction, day)?.achieved ?? zeroPence)
  return left > 0n ? left : zeroPence
}

/** A reduction at the end of a year, or now. */
export interface Standing {
  readonly progress: Progress | null
  readonly state: 'outstanding' | 'met' | 'removed'
  readonly outstanding: Pence
  /** The part of the target that is not expected; null if nobody has reported. */
  readonly shortfall: Pence | null
}

const shortfallOf = ({ target }: Reduction, progress: Progress | null): Pence | null => {
  if (progress === null) return null
  const short = subtractPence(target, progress.projected ?? progress.achieved)
  return short > 0n ? short : zeroPence
}

/** The reduction at the end of a year; null for the year means now. */
export const standingOf = (reduction: Reduction, year: FinancialYear | null): Standing => {
  const day = year === null ? null : lastDayOf(year)
  const progress = latestBy(reduction, day)
  const outstanding = outstandingBy(reduction, day)
  const isRemoved = isRemovedBy(reduction, day)
  return {
    progress,
    state: isRemoved ? 'removed' : outstanding === 0n ? 'met' : 'outstanding',
    outstanding,
    shortfall: isRemoved ? zeroPence : shortfallOf(reduction, progress),
  }
}

/**
 * Whether a reduction is on the list of a year: approved in that year, or approved earlier and outstanding when the
 * year began, or again outstanding at its end because less of it lasted than was thought (DOMAIN §3.6). One that is met
 * or removed in the year is off the list from the next.
 */
export const isListed = (reduction: Reduction, year: FinancialYear | null): boolean => {
  const approved = reduction.financialYear
  if (year === null || approved === year) return true
  const ends = [previousFinancialYear(year), year].map((one) => lastDayOf(one))
  return approved < year && ends.some((day) => outstandingBy(reduction, day) > 0n)
}
