import type { FinancialYear, Placed } from '@coflyfr/core'
import { headKey, type SourceEvent, sourceMovement } from '@coflyfr/outcomes/events'
import { placesTouched } from '../budget-monitoring/rows-touched.ts'
import {
  isMonitored,
  isOfMeasure,
  isOfPlan,
  isOfSource,
  isPlacement,
  isPurpose,
  type TraceEvent,
} from './events.ts'
import { yearOfSource } from './project.ts'
import { tracedYears } from './render.ts'
import { sourceText, type TraceState } from './state.ts'
import type { TracePart } from './words.ts'

type Head = Parameters<typeof headKey>[0]

/** All rows of the sources that gave to any of these heads, because spend is shared among them. */
const ofHeads = (
  { sources }: TraceState,
  year: FinancialYear,
  heads: readonly Head[],
): readonly string[] =>
  [...sources.values()]
    .filter(
      ({ financialYear, byHead }) =>
        financialYear === year && heads.some((head) => byHead.has(headKey(head))),
    )
    .map(({ source }) => `${year}/${sourceText(source)}/`)

/** The rows of one part, for every assignment. */
const ofPart = ({ assignments }: TraceState, part: TracePart): readonly string[] =>
  [...assignments.values()].map(
    ({ financialYear, source, assignment }) =>
      `${financialYear}/${sourceText(source)}/${assignment}/${part}/`,
  )

/** Every row of money with a purpose. */
const ofAssignments = ({ assignments }: TraceState): readonly string[] =>
  [...assignments.values()].map(
    ({ financialYear, source, assignment }) =>
      `${financialYear}/${sourceText(source)}/${assignment}/`,
  )

const ofSource = (state: TraceState, event: Placed<SourceEvent>): readonly string[] =>
  ofHeads(state, yearOfSource(event), sourceMovement(event)?.legs ?? [])

/** The rows of what a reserve gave and of what is for it; both show its name. */
const ofReserve = (state: TraceState, reserve: string): readonly string[] => [
  ...[...state.sources.values()].flatMap(({ financialYear, source }) =>
    source.kind === 'drawdown' && source.reserve === reserve
      ? [`${financialYear}/${sourceText(source)}/`]
      : [],
  ),
  ...[...state.assignments.values()].flatMap(({ financialYear, source, assignment, purpose }) =>
    purpose.kind === 'reserve' && purpose.reserve === reserve
      ? [`${financialYear}/${sourceText(source)}/${assignment}/`]
      : [],
  ),
]

/** The rows that change because budget monitoring does; null if it may be any. */
const monitored = (state: TraceState, event: Placed<TraceEvent>): readonly string[] | null => {
  if (!isMonitored(event)) return []
  const keys: string[] = []
  for (const year of tracedYears(state)) {
    const places = placesTouched(state.monitoring, event, { year, view: 'revised' })
    if (places === null) return null
    keys.push(...ofHeads(state, year, places))
  }
  return keys
}

/** The rows of a trace that an event can change; null if it may be any. */
export const traceRowsTouched = (
  state: TraceState,
  event: Placed<TraceEvent>,
): readonly string[] | null => {
  const spent = monitored(state, event)
  if (spent === null) return null
  const isOfPlacements =
    isPlacement(event) || event.type === 'CommitmentRaised' || event.type === 'CommitmentCarried'
  return [
    ...spent,
    ...(isOfSource(event) ? ofSource(state, event) : []),
    ...(event.type === 'ReserveEstablished' ? ofReserve(state, event.data.reserve) : []),
    ...(isPurpose(event) ? [`${event.data.financialYear}/`] : []),
    // The rows of a purpose show its title in the plan.
    ...(isOfPlan(event) ? ofAssignments(state) : []),
    ...(isOfMeasure(event) ? ofPart(state, 'measure') : []),
    ...(isOfPlacements ? ofPart(state, 'placements') : []),
  ]
}
