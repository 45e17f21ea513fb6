import type { Placed, Projection } from '@coflyfr/core'
import {
  BankHolidaysPublished,
  type ClockFacts,
  evolveTimescales,
  type HeededEvent,
  heedClockFacts,
  heededTypes,
  initialTimescales,
  type TimescalesEvent,
  TimescalesSet,
  type TimescalesState,
} from '@coflyfr/outcomes/events'
import type { FactsByName } from '../columns/cases/facts-by-name.ts'

/** Everything that the report needs of the log: what clocks go by, by case and complaint, and the limits that a council set. */
export interface ClocksState {
  readonly cases: FactsByName<ClockFacts>
  timescales: TimescalesState
}

/** The events that say something about clocks. */
export type ClocksEvent = HeededEvent | TimescalesEvent

const ofCase = 'case-'

/** A case by its pseudonym, as DOMAIN §7 lists it; a complaint by the name of its stream, which is no pseudonym's. */
export const nameOf = ({ stream }: Pick<Placed, 'stream'>): string =>
  stream.startsWith(ofCase) ? stream.slice(ofCase.length) : stream

const evolve = (state: ClocksState, event: Placed<ClocksEvent>): ClocksState => {
  if (event.type === 'TimescalesSet' || event.type === 'BankHolidaysPublished') {
    state.timescales = evolveTimescales(state.timescales, event)
    return state
  }
  const name = nameOf(event)
  const facts = heedClockFacts(state.cases.get(name) ?? new Map(), event)
  if (facts.size > 0) state.cases.set(name, facts)
  return state
}

/**
 * Folds the facts behind clocks, not the clocks themselves. Clocks are worked out when the report is made, so that whatever
 * was recorded late, voided or set anew counts.
 */
export const clocksProjection: Projection<ClocksState, ClocksEvent> = {
  name: 'clocks',
  version: 1,
  types: [...heededTypes, TimescalesSet.type, BankHolidaysPublished.type],
  initialState: () => ({ cases: new Map(), timescales: initialTimescales() }),
  evolve,
}
