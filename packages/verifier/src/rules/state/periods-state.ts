import type { PlacedEvent } from '../../event.ts'
import { periods } from '../../text/dates.ts'

/** The state of a stream `periods-YEAR`. */
export class PeriodsState {
  /** How many periods are closed, counted from the first. */
  closedCount = 0
  /** The day of the last close or reopening. */
  lastOn = ''
  /** All closes, by position. */
  readonly closes = new Map<number, PlacedEvent>()
  /** The positions as of which reports were sealed. */
  readonly sealed = new Set<number>()

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn, position } = event
    if (type === 'PeriodClosed') {
      this.closedCount = periods.indexOf(data.period) + 1
      this.closes.set(position, event)
    } else if (type === 'PeriodReopened') this.closedCount = periods.indexOf(data.period)
    else {
      if (type === 'ReportsSealed') this.sealed.add(data.upTo)
      return
    }
    this.lastOn = effectiveOn
  }

  /** Whether a period is closed. */
  isClosed(period: string): boolean {
    return periods.indexOf(period) < this.closedCount
  }

  /** The first open period, or undefined. */
  get firstOpen(): string | undefined {
    return periods[this.closedCount]
  }
}
