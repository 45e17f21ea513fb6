import type { PlacedEvent } from '../event.ts'
import { periods } from '../text/dates.ts'

interface Closing {
  readonly period: string
  readonly position: number
  readonly isClosed: boolean
}

/** The period in which something counts, null where none was open; and whether it is late there. */
export interface CountedIn {
  readonly period: string | null
  readonly isLate: boolean
}

/** Which periods were closed and opened, and where in the log. */
export class Closings {
  readonly #years = new Map<string, Closing[]>()

  /** Takes a PeriodClosed or a PeriodReopened. */
  fold({ type, data, position }: PlacedEvent): void {
    const closing = { period: data.period, position, isClosed: type === 'PeriodClosed' }
    const known = this.#years.get(data.financialYear)
    if (known === undefined) this.#years.set(data.financialYear, [closing])
    else known.push(closing)
  }

  /** Where an event of a period counts. Its position decides: a difference does not take events in the order of the log. */
  countedIn(year: string, period: string, position: number): CountedIn {
    const closed = new Set<string>()
    for (const closing of this.#years.get(year) ?? []) {
      if (closing.position >= position) continue
      if (closing.isClosed) closed.add(closing.period)
      else closed.delete(closing.period)
    }
    if (!closed.has(period)) return { period, isLate: false }
    const next = periods.find((later) => later > period && !closed.has(later))
    return { period: next ?? null, isLate: true }
  }
}
