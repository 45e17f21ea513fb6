/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { Count } from '../codec/count.ts'
import { nullable } from '../codec/nullable.ts'

/** An estimate of a population on a day. If that day already had one, this replaces it, for the reason given. */
export const PopulationSet = defineEvent({
  type: 'PopulationSet',
  data: exactObject('PopulationSet', {
    group: IdText,
    on: PlainDateText,
    people: Count,
    source: NonEmptyText,
    reason: nullable(NonEmptyText),
  }),
})

/** The events of `population-<group>`. */
export type PopulationEvent = EventOf<typeof PopulationSet>

/** What a stream `population-<group>` can hold. */
export const populationEvents: EventCatalogue = eventCatalogue(PopulationSet)
