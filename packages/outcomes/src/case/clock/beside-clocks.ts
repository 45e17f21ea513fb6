import type { DomainEvent, Recorded } from '@coflyfr/core'
import { type ClockEvent, clockEvents } from './events.ts'

const isClockEvent = <Event extends DomainEvent>(
  event: Recorded<Event | ClockEvent>,
): event is Recorded<ClockEvent> => clockEvents.has(event.type)

/** The fold of a case's other documents, which the events about clocks in the same stream leave as they are. */
export const besideClocks =
  <State, Event extends DomainEvent>(evolve: (state: State, event: Recorded<Event>) => State) =>
  (state: State, event: Recorded<Event | ClockEvent>): State =>
    isClockEvent<Event>(event) ? state : evolve(state, event)
