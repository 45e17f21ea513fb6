import { eventId, type StreamName, sha256Hex, streamName } from '@coflyfr/core'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { generatedOrigin } from '../data/ledger-events.ts'
import { appendList } from './append-list.ts'

/** Events of one command. */
export const batchLength = 100

/** Streams that batches are appended to in turn, as postings come from several sources. */
const batchStreams = 20

/** Batches before the timed ones, so that both sides are measured warm. */
const warmUpBatches = 20

/** The events of one batch, each with its place in the stream of the batch. */
type Batch = readonly [GeneratedAppend, ...GeneratedAppend[]]

/** The batches of a measurement: those that warm up, and those that are timed. */
export interface BatchList {
  readonly warmUp: readonly Batch[]
  readonly timed: readonly Batch[]
}

/** Puts an event into a batch: with the command of the batch, which read no other stream, its place and a matching id. */
const inBatch = (
  { event }: GeneratedAppend,
  { stream, batch, number }: { stream: StreamName; batch: number; number: number },
): GeneratedAppend => {
  const commandId = `batch-${batch}`
  const first = Math.floor(batch / batchStreams) * batchLength
  const { type, effectiveOn, canonicalData } = event
  const command = { commandId, commandHash: sha256Hex(commandId), context: [] }
  const place = { origin: generatedOrigin, stream, commandId, number, count: batchLength }
  const id = eventId({ ...place, type, effectiveOn, context: [], canonicalData })
  return {
    stream,
    revision: first + number,
    event: { ...event, ...command, id, correlationId: commandId },
    options: { ...command, expectedRevision: first === 0 ? 'no-stream' : first - 1 },
  }
}

/** The generated events in hundreds, each recorded by one command in one stream. */
export const batchList = (seed: number, events: number): BatchList => {
  const wanted = warmUpBatches + Math.ceil(events / batchLength)
  const { warmUp, timed } = appendList(seed, wanted * batchLength)
  const all = [...warmUp, ...timed]
  const batches = Array.from({ length: wanted }, (_, batch): Batch => {
    const stream = streamName('batches', `${batch % batchStreams}`)
    const [first, ...rest] = all
      .slice(batch * batchLength, (batch + 1) * batchLength)
      .map((append, number) => inBatch(append, { stream, batch, number }))
    return [first!, ...rest]
  })
  return { warmUp: batches.slice(0, warmUpBatches), timed: batches.slice(warmUpBatches) }
}
