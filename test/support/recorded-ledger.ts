import type { AuditedLedger, ScratchLedger } from '@coflyfr/audit'
import {
  type EventStore,
  foldByReading,
  type ReadStreamOptions,
  type Recorded,
  type StreamName,
} from '@coflyfr/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { storeOfEvents } from '../../packages/audit/src/prove/store-of-events.ts'
import { auditedMemory } from './audited-memory.ts'

/** A log that was recorded elsewhere, as an audit sees a ledger: without a file, and without kept states. */
const recordedLedger = (origin: string, events: readonly Recorded[]): Promise<AuditedLedger> => {
  const streams = Map.groupBy(events, ({ stream }) => stream)
  const commands = Map.groupBy(events, ({ commandId }) => commandId)
  const settle: EventStore['settle'] = (_stream, commandId, commandHash) => async () => {
    const last = commands.get(commandId)?.at(-1)
    if (last === undefined) return right(null)
    const { stream, revision, position } = last
    if (last.commandHash !== commandHash)
      return left({ tag: 'CommandIdReused', commandId, stream, revision })
    const types = (commands.get(commandId) ?? []).map(({ type }) => type)
    return right({ stream, revision, position, types, duplicate: true })
  }
  async function* readStream(
    stream: StreamName,
    { from = 0, upTo = Number.POSITIVE_INFINITY }: ReadStreamOptions = {},
  ) {
    const found = (streams.get(stream) ?? []).slice(from, upTo + 1)
    if (found.length > 0) yield found
  }
  return auditedMemory({
    ...storeOfEvents(origin, events, events.length),
    settle,
    readStream,
    foldStream: foldByReading(readStream),
  })
}

/** A ledger in memory on which the events of a pack are decided again, much faster than the file that the CLI makes. */
export const scratchMemory: ScratchLedger = async ({ origin, events }, look) => {
  const log: Recorded[] = []
  for await (const batch of events) log.push(...batch)
  await look(await recordedLedger(origin, log))
}
