import type { EventOf, Placed, PlainDate } from '@coflyfr/core'
import {
  type HistoryEvent,
  type HistoryFacts,
  heedHistory,
  historyTypes,
  type PopulationEvent,
  PopulationSet,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import { type ClocksEvent, type ClocksState, clocksProjection } from '../clocks/project.ts'
import type { FactsByName } from '../columns/cases/facts-by-name.ts'

/**
 * Everything that counting needs from the log: histories of cases, the facts that clocks depend on, and population
 * estimates.
 */
export interface CountsState {
  /** For each merged key of a child, the key that it was merged into; both are one child. */
  readonly mergedInto: Map<string, string>
  readonly histories: FactsByName<HistoryFacts>
  clocks: ClocksState
  /** For each group, the number of people by the day of the estimate. */
  readonly populations: Map<string, Map<PlainDate, number>>
}

/** The events of histories and populations, without those that only clocks depend on. */
export type HistoriesEvent =
  | HistoryEvent
  | PopulationEvent
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>

/** The types of {@link HistoriesEvent}. */
export const historiesTypes: readonly HistoriesEvent['type'][] = [
  ...historyTypes,
  PopulationSet.type,
  SubjectKeyMerged.type,
  SubjectKeyUnmerged.type,
]

/** The events that counting folds. */
export type CountsEvent = HistoriesEvent | ClocksEvent

const inHistories: ReadonlySet<string> = new Set(historiesTypes)
const inClocks: ReadonlySet<string> = new Set(clocksProjection.types)

const isOfHistories = (event: Placed<CountsEvent>): event is Placed<HistoriesEvent> =>
  inHistories.has(event.type)
const isOfClocks = (event: Placed<CountsEvent>): event is Placed<ClocksEvent> =>
  inClocks.has(event.type)

/** The types of {@link CountsEvent}. */
export const countsTypes: readonly CountsEvent['type'][] = [
  ...new Set<CountsEvent['type']>([...historiesTypes, ...clocksProjection.types]),
]

/** The state before any event. */
export const initialCounts = (): CountsState => ({
  mergedInto: new Map(),
  histories: new Map(),
  clocks: clocksProjection.initialState(),
  populations: new Map(),
})

/** Folds one event of a history or a population, in place. */
export const evolveHistories = (state: CountsState, event: Placed<HistoriesEvent>): CountsState => {
  if (event.type === 'SubjectKeyMerged') {
    state.mergedInto.set(event.data.subject, event.data.into)
    return state
  }
  if (event.type === 'SubjectKeyUnmerged') {
    state.mergedInto.delete(event.data.subject)
    return state
  }
  if (event.type === 'PopulationSet') {
    const { group, on, people } = event.data
    const estimates = state.populations.get(group) ?? new Map<PlainDate, number>()
    state.populations.set(group, estimates.set(on, people))
    return state
  }
  const { case: pseudonym } = event.data
  const facts = heedHistory(state.histories.get(pseudonym) ?? new Map(), event)
  if (facts.size > 0) state.histories.set(pseudonym, facts)
  return state
}

/**
 * Folds one event, in place. Counting waits until a report is made, so that facts that were voided or recorded late are
 * counted right.
 */
export const evolveCounts = (state: CountsState, event: Placed<CountsEvent>): CountsState => {
  if (isOfHistories(event)) evolveHistories(state, event)
  if (isOfClocks(event)) state.clocks = clocksProjection.evolve(state.clocks, event)
  return state
}
