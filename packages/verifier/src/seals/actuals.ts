import type { Head } from '../event.ts'
import { addTo, headKey } from '../rules/heads.ts'
import { daysOfPeriod } from '../text/dates.ts'
import type { CountedIn } from './closings.ts'
import type { Asked } from './report.ts'

/** What was spent at one head, by the period in which it counts. */
interface Spent {
  readonly inTime: Map<string, bigint>
  /** What came after its own period was closed: it counts from the first day of the one that it counts in. */
  readonly late: Map<string, bigint>
  /** What came when no period was open any more. */
  afterClose: bigint
}

/** What was spent in a year. */
export class Actuals {
  readonly #heads = new Map<string, Spent>()

  /** Adds what was spent at a head where it counts. */
  spend({ period, isLate }: CountedIn, head: Head, amount: bigint): void {
    const spent = this.#heads.get(headKey(head)) ?? {
      inTime: new Map<string, bigint>(),
      late: new Map<string, bigint>(),
      afterClose: 0n,
    }
    this.#heads.set(headKey(head), spent)
    if (period === null) spent.afterClose += amount
    else addTo(isLate ? spent.late : spent.inTime, period, amount)
  }

  /** The heads at which anything was spent. */
  heads(): Iterable<string> {
    return this.#heads.keys()
  }

  /** What was spent at a head, up to the period and the day asked about. */
  upTo(key: string, year: string, { period, asOf }: Pick<Asked, 'period' | 'asOf'>): bigint {
    const spent = this.#heads.get(key)
    if (spent === undefined) return 0n
    const isAsked = (counted: string): boolean => period === null || counted <= period
    const hasBegun = (counted: string): boolean =>
      asOf === null || daysOfPeriod(year, counted)[0] <= asOf
    let sum = 0n
    for (const [counted, amount] of spent.inTime) if (isAsked(counted)) sum += amount
    for (const [counted, amount] of spent.late)
      if (isAsked(counted) && hasBegun(counted)) sum += amount
    return sum
  }

  /** What came at each head when no period was open any more; only the whole year has it. */
  afterClose(period: string | null): Iterable<readonly [string, bigint]> {
    if (period !== null) return []
    return [...this.#heads].flatMap(([key, { afterClose }]) =>
      afterClose === 0n ? [] : [[key, afterClose] as const],
    )
  }
}
