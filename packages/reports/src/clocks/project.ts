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

/**
 * Everything that the report needs from the log: the facts that clocks depend on, by case or complaint, and the
 * council's timescales.
 */
export interface ClocksState {
  readonly cases: FactsByName<ClockFacts>
  timescales: TimescalesState
}

/** The events that clocks depend on. */
export type ClocksEvent = HeededEvent | TimescalesEvent

const ofCase = 'case-'

/** A case by its pseudonym (DOMAIN §7); a complaint by the name of its stream, which is never a pseudonym. */
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
 * Folds the facts that clocks depend on, not the clocks. They are worked out when the report is made, so that facts
 * recorded late, voided or replaced count.
 */
export const clocksProjection: Projection<ClocksState, ClocksEvent> = {
  name: 'clocks',
  version: 1,
  types: [...heededTypes, TimescalesSet.type, BankHolidaysPublished.type],
  initialState: () => ({ cases: new Map(), timescales: initialTimescales() }),
  evolve,
}
