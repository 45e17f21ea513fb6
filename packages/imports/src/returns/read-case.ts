import { type EventStore, type Recorded, readEvent, streamName } from '@coflyfr/core'
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  evolveCase,
  initialCase,
} from '@coflyfr/outcomes/events'

/** What is on record of a case. */
export type CaseOnRecord = CaseState<Recorded<CaseEvent>>

const isOfCase = (event: Recorded): event is Recorded<CaseEvent> => caseEvents.has(event.type)

/** Reads a case from its stream. */
export const readCase = async (store: EventStore, subject: string): Promise<CaseOnRecord> => {
  let state: CaseOnRecord = initialCase()
  for await (const batch of store.readStream(streamName('case', subject))) {
    for (const event of batch)
      if (isOfCase(event)) state = evolveCase(state, readEvent(caseEvents, event))
  }
  return state
}
