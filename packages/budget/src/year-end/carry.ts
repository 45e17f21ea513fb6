import {
  absPence,
  comparePence,
  negatePence,
  type Pence,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import type { YearEndFundingWire } from './events.ts'

/** How a service's variance divides, in pence: variance = carried + met − taken back. */
export interface Division {
  readonly carried: Pence
  /** Of an underspend, what is above the cap; never negative. */
  readonly takenBack: Pence
  /** Of an overspend, what is above the cap; never negative. */
  readonly met: Pence
}

/** Carries a variance as far as the cap, either way (DOMAIN §3.4); no cap carries all of it. */
export const divideVariance = (variance: Pence, cap: Pence | null): Division => {
  if (cap === null || absPence(variance) <= cap) {
    return { carried: variance, takenBack: zeroPence, met: zeroPence }
  }
  return variance > 0n
    ? { carried: cap, takenBack: zeroPence, met: subtractPence(variance, cap) }
    : {
        carried: negatePence(cap),
        takenBack: subtractPence(negatePence(variance), cap),
        met: zeroPence,
      }
}

/** Money that may pay for overspends above the cap. */
export interface FundingSource extends Pick<YearEndFundingWire, 'kind' | 'item' | 'reserve'> {
  readonly available: Pence
}

/** A source with what was taken of it. */
export interface AppliedSource extends FundingSource {
  readonly applied: Pence
}

/** Takes an amount from sources in order, each to its end before the next, and never more than is needed. */
export const meetFrom = (
  needed: Pence,
  sources: readonly FundingSource[],
): readonly AppliedSource[] => {
  let left = needed
  return sources.map((source) => {
    const applied = comparePence(source.available, left) < 0 ? source.available : left
    left = subtractPence(left, applied)
    return { ...source, applied }
  })
}

/** What sources gave together, in pence. */
export const appliedOf = (sources: readonly AppliedSource[]): Pence =>
  sumPence(sources.map(({ applied }) => applied))
