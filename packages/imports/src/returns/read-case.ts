import { type EventStore, type Loaded, type Recorded, readEvent, streamName } from '@coflyfr/core'
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
  const nothing: Loaded<CaseOnRecord> = { state: initialCase(), revision: -1 }
  const { state } = await store.foldStream(
    streamName('case', subject),
    nothing,
    (onRecord, event) =>
      isOfCase(event) ? evolveCase(onRecord, readEvent(caseEvents, event)) : onRecord,
  )
  return state
}
