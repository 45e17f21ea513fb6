import type { PlacedEvent } from '../event.ts'
import { ChartState } from '../rules/state/other-states.ts'
import type { Ground } from '../seals/report.ts'

const giving: ReadonlySet<string> = new Set([
  'ContributedToReserve',
  'DrawdownPosted',
  'DrawdownReversed',
  'TransferredBetweenReserves',
  'VirementPosted',
])

/** What reports look up, made of the events that they count and of no other. */
export class FigureGround implements Ground {
  readonly #givers = new Map<string, PlacedEvent>()
  readonly #chart = new ChartState()

  /** Takes the next event. */
  fold(event: PlacedEvent): void {
    if (giving.has(event.type)) this.#givers.set(`${event.stream}@${event.revision}`, event)
    this.#chart.fold(event)
  }

  /** The event that stands at a place and gave something. */
  giver(place: { readonly stream: string; readonly revision: number }): PlacedEvent | undefined {
    return this.#givers.get(`${place.stream}@${place.revision}`)
  }

  /** The chart of accounts. */
  chart(): ChartState {
    return this.#chart
  }
}
