import { budgetEvents } from '@coflyfr/budget/events'
import {
  type DomainEvent,
  type EventCatalogue,
  type FinancialYear,
  financialYearOf,
  mergeCatalogues,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { type MeasureEvent, outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import { type ClocksEvent, type ClocksState, clocksProjection } from '../clocks/project.ts'
import { measuresProjection, readingsTypes } from '../measures/project.ts'
import type { MeasuresState } from '../measures/state.ts'
import { walesDuties } from './catalogue/wales-duties.ts'

/** How many events of a type took effect in a year, and the latest day. */
export interface Tally {
  count: number
  newest: PlainDate
}

/** Everything that the report needs from the log. */
export interface DutiesState {
  /** By type, then by financial year of the effective date. */
  readonly tallies: Map<string, Map<FinancialYear, Tally>>
  /** Types with an event about one person; their counts are rounded. */
  readonly ofPeople: Set<string>
  readonly measures: MeasuresState
  clocks: ClocksState
}

/** Every event of the domain; each serves a duty. */
export const dutiesCatalogue: EventCatalogue = mergeCatalogues(
  governanceEvents,
  budgetEvents,
  outcomesEvents,
  privacyEvents,
)

const served: ReadonlySet<string> = new Set(
  walesDuties.flatMap(({ duties }) => duties.flatMap(({ events }) => events)),
)
const ofReadings: ReadonlySet<string> = new Set(readingsTypes)
const ofClocks: ReadonlySet<string> = new Set(clocksProjection.types)

const isOfReading = (event: Placed): event is Placed<MeasureEvent> => ofReadings.has(event.type)
const isOfClock = (event: Placed): event is Placed<ClocksEvent> => ofClocks.has(event.type)

const streamsOfPeople = ['case-', 'complaint-', 'privacy-'] as const

const tally = ({ tallies, ofPeople }: DutiesState, { type, effectiveOn, stream }: Placed): void => {
  if (streamsOfPeople.some((beginning) => stream.startsWith(beginning))) ofPeople.add(type)
  const byYear = tallies.get(type) ?? new Map<FinancialYear, Tally>()
  tallies.set(type, byYear)
  const year = financialYearOf(effectiveOn)
  const known = byYear.get(year)
  if (known === undefined) byYear.set(year, { count: 1, newest: effectiveOn })
  else {
    known.count += 1
    if (effectiveOn > known.newest) known.newest = effectiveOn
  }
}

const evolve = (state: DutiesState, event: Placed): DutiesState => {
  if (served.has(event.type)) tally(state, event)
  if (isOfReading(event)) measuresProjection.evolve(state.measures, event)
  if (isOfClock(event)) state.clocks = clocksProjection.evolve(state.clocks, event)
  return state
}

/** Counts the events that serve each duty, and folds measures and the facts that clocks depend on. */
export const dutiesProjection: Projection<DutiesState, DomainEvent> = {
  name: 'duties',
  version: 1,
  types: [...new Set([...served, ...ofReadings, ...ofClocks])],
  initialState: () => ({
    tallies: new Map(),
    ofPeople: new Set(),
    measures: measuresProjection.initialState(),
    clocks: clocksProjection.initialState(),
  }),
  evolve,
}
