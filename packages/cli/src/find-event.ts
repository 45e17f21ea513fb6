import type { EventStore, Recorded } from '@coflyfr/core'
import { UsageFault } from './usage-fault.ts'

const atPosition = async (store: EventStore, position: number): Promise<Recorded | null> => {
  for await (const batch of store.readAll({ after: position - 1, upTo: position })) {
    for (const event of batch) return event
  }
  return null
}

const withId = async (store: EventStore, id: string): Promise<Recorded | null> => {
  for await (const batch of store.readAll()) {
    for (const event of batch) if (event.id === id) return event
  }
  return null
}

/** The event that a user names by its id or its position. */
export const findEvent = async (store: EventStore, text: string): Promise<Recorded> => {
  const { size } = await store.head()
  const isPosition = /^\d{1,15}$/.test(text)
  const found =
    isPosition && Number(text) >= size
      ? null
      : await (isPosition ? atPosition(store, Number(text)) : withId(store, text))
  if (found !== null) return found
  throw new UsageFault(
    `No event is ${JSON.stringify(text)}: expected an event's id, or a position from 0 to ${size - 1}`,
  )
}
