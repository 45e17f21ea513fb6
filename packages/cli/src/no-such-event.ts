import { type EventStore, SubjectKey } from '@coflyfr/core'
import { UsageFault } from './usage-fault.ts'

/** The fault of naming an event that the ledger does not hold. */
export const noSuchEvent = async (store: EventStore, text: string): Promise<UsageFault> => {
  const { size } = await store.head()
  const hint = SubjectKey.is(text) ? `; for everything about a person, show --subject ${text}` : ''
  return new UsageFault(
    `No event is ${JSON.stringify(text)}: expected an event's id, or a position from 0 to ${size - 1}${hint}`,
  )
}
