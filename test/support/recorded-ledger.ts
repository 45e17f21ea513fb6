import type { AuditedLedger, ScratchLedger } from '@coflyfr/audit'
import { type EventStore, placedOf, type ReadAllOptions, type Recorded } from '@coflyfr/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { auditedMemory } from './audited-memory.ts'

const isSelected =
  ({ after = -1, upTo = Number.POSITIVE_INFINITY, types, streamPrefix = '' }: ReadAllOptions) =>
  ({ position, type, stream }: Recorded): boolean =>
    position > after &&
    position <= upTo &&
    (types === undefined || types.includes(type)) &&
    stream.startsWith(streamPrefix)

async function* inOneBatch<Event>(events: readonly Event[]): AsyncGenerator<readonly Event[]> {
  if (events.length > 0) yield events
}

const never = (what: string) => (): never => {
  throw new TypeError(`Cannot ${what}: a recorded ledger is read only`)
}

/** A log as it was recorded elsewhere, as an audit sees a ledger: no file is made of it, and no state is kept. */
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
  return auditedMemory({
    origin,
    capabilities: { checksReadSet: false, commandIdScope: 'ledger' },
    appendToStream: never('append'),
    settle,
    subscribe: never('subscribe'),
    readStream: (stream, { from = 0, upTo = Number.POSITIVE_INFINITY } = {}) =>
      inOneBatch((streams.get(stream) ?? []).slice(from, upTo + 1)),
    readAll: (options = {}) => inOneBatch(events.filter(isSelected(options))),
    scan: (options = {}) => inOneBatch(events.filter(isSelected(options)).map(placedOf)),
    head: async () => ({
      size: events.length,
      recordedAt: events.at(-1)?.recordedAt ?? null,
      historyOpen: false,
    }),
    positionAt: async (instant) => events.findLastIndex(({ recordedAt }) => recordedAt <= instant),
    loadSnapshot: async () => null,
    saveSnapshot: async () => {},
    [Symbol.asyncDispose]: async () => {},
  })
}

/** What a pack's events are decided again on, without a file: many times quicker than the ledger that the command line makes. */
export const scratchMemory: ScratchLedger = async ({ origin, events }, look) => {
  const log: Recorded[] = []
  for await (const batch of events) log.push(...batch)
  await look(await recordedLedger(origin, log))
}
