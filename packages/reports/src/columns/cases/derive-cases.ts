import { type EventStore, mergeCatalogues, type Placed, upcastEvent } from '@coflyfr/core'
import {
  type HeededEvent,
  type HistoryEvent,
  heedClockFacts,
  heededTypes,
  heedHistory,
  historyTypes,
  outcomesEvents,
} from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import { nameOf } from '../../clocks/project.ts'
import { type CountsEvent, countsTypes } from '../../counting/project.ts'
import type { AnySegment, Run } from '../segment-kind.ts'
import type { CasesSegment } from './cases-segment.ts'
import { CasesSegmentBuilder } from './cases-segment-builder.ts'
import type { Said, Spoken } from './said.ts'

/** All events that columns of cases are derived from. */
export const casesCatalogue = mergeCatalogues(outcomesEvents, privacyEvents)

/** Their types with the newest schema versions; columns derived from other versions are derived again. */
export const casesShapes = [...countsTypes]
  .sort()
  .map((type) => `${type} ${casesCatalogue.get(type)?.schemaVersion}`)
  .join()

const ofCounts: ReadonlySet<string> = new Set(countsTypes)
const ofHistory: ReadonlySet<string> = new Set(historyTypes)
const ofClocks: ReadonlySet<string> = new Set(heededTypes)

const isOfCounts = (event: Placed): event is Placed<CountsEvent> => ofCounts.has(event.type)
const isOfHistory = (event: Placed<CountsEvent>): event is Placed<CountsEvent & HistoryEvent> =>
  ofHistory.has(event.type)
const isOfClocks = (event: Placed<CountsEvent>): event is Placed<CountsEvent & HeededEvent> =>
  ofClocks.has(event.type)

const spoken = <Fact>(
  event: Placed<CountsEvent>,
  facts: ReadonlyMap<number, Fact>,
): Spoken<Fact> | null => {
  if (event.type === 'CaseFactVoided') return { voids: event.data.revision }
  const fact = facts.get(event.revision)
  return fact === undefined ? null : { fact }
}

const historyOf = (event: Placed<CountsEvent>): Said['history'] =>
  isOfHistory(event) ? spoken(event, heedHistory(new Map(), event)) : null

const clocksOf = (event: Placed<CountsEvent>): Said['clocks'] =>
  isOfClocks(event) ? spoken(event, heedClockFacts(new Map(), event)) : null

/** Adds what an event says about a case or complaint. Its history and its clocks may use different names. */
const addSaid = (builder: CasesSegmentBuilder, event: Placed<CountsEvent>): void => {
  const [history, clocks] = [historyOf(event), clocksOf(event)]
  const name = nameOf(event)
  const inHistory = isOfHistory(event) ? event.data.case : name
  if (inHistory === name) builder.add(name, event, { history, clocks })
  else {
    builder.add(inHistory, event, { history, clocks: null })
    builder.add(name, event, { history: null, clocks })
  }
}

/** Derives the columns of a run of the log, from the log alone. */
export const deriveCases = async (
  store: EventStore,
  { first, length }: Run<AnySegment>,
  root: string,
): Promise<CasesSegment> => {
  const builder = new CasesSegmentBuilder()
  const events = store.scan({ after: first - 1, upTo: first + length - 1, types: countsTypes })
  for await (const batch of events)
    for (const placed of batch) {
      const event = upcastEvent(casesCatalogue, placed)
      if (!isOfCounts(event)) continue
      if (isOfHistory(event) || isOfClocks(event)) addSaid(builder, event)
      else builder.keep(event)
    }
  return builder.segment({ first, length, root, shapes: casesShapes })
}
