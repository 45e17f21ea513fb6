import type { Placed, PlainDate } from '@coflyfr/core'
import {
  type HistoryEvent,
  type HistoryFacts,
  heedHistory,
  historyTypes,
  type PopulationEvent,
  PopulationSet,
} from '@coflyfr/outcomes/events'
import { type ClocksEvent, type ClocksState, clocksProjection } from '../clocks/project.ts'

/** Everything that counting needs of the log: histories of cases, what clocks go by, and estimates of populations. */
export interface CountsState {
  readonly histories: Map<string, HistoryFacts>
  clocks: ClocksState
  /** People by the day of the estimate, by group. */
  readonly populations: Map<string, Map<PlainDate, number>>
}

/** The events that counting folds. */
export type CountsEvent = HistoryEvent | ClocksEvent | PopulationEvent

const inHistories: ReadonlySet<string> = new Set(historyTypes)
const inClocks: ReadonlySet<string> = new Set(clocksProjection.types)

const isOfHistory = (event: CountsEvent): event is HistoryEvent & typeof event =>
  inHistories.has(event.type)
const isOfClocks = (event: CountsEvent): event is ClocksEvent & typeof event =>
  inClocks.has(event.type)

/** The types of {@link CountsEvent}. */
export const countsTypes: readonly CountsEvent['type'][] = [
  ...new Set<CountsEvent['type']>([...historyTypes, ...clocksProjection.types, PopulationSet.type]),
]

/** Nothing counted yet. */
export const initialCounts = (): CountsState => ({
  histories: new Map(),
  clocks: clocksProjection.initialState(),
  populations: new Map(),
})

/** Folds one event, in place. What is counted is counted when a report is made, whatever was voided or came late. */
export const evolveCounts = (state: CountsState, event: Placed<CountsEvent>): CountsState => {
  if (event.type === 'PopulationSet') {
    const { group, on, people } = event.data
    const estimates = state.populations.get(group) ?? new Map<PlainDate, number>()
    state.populations.set(group, estimates.set(on, people))
    return state
  }
  if (isOfHistory(event)) {
    const { case: pseudonym } = event.data
    const facts = heedHistory(state.histories.get(pseudonym) ?? new Map(), event)
    if (facts.size > 0) state.histories.set(pseudonym, facts)
  }
  if (isOfClocks(event)) state.clocks = clocksProjection.evolve(state.clocks, event)
  return state
}
