import { canonicalDataOf, microsecondsOf, type Recorded } from '@coflyfr/core'
import { encodeAppend } from './encode.ts'
import type { InsertAppend } from './insert-append.ts'

/** An event that was recorded in another log, without its position. */
export type RecordedElsewhere = Omit<Recorded, 'position'>

/** Inserts such an event at the end of the log, with its own recorded time. */
export const insertRecorded = (insert: InsertAppend, event: RecordedElsewhere): void => {
  const { stream, commandId, commandHash, recordedAt, data } = event
  const append = { expectedRevision: 'any', commandId, commandHash, context: [] } as const
  const microseconds = microsecondsOf(recordedAt)
  const canonical = { ...event, canonicalData: canonicalDataOf(data) }
  insert(encodeAppend(stream, [canonical], append), () => microseconds)
}
