import {
  type DomainEvent,
  type EventOrigin,
  type EventStore,
  type Instant,
  opensHistory,
  type Recorded,
  type StreamName,
} from '@coflyfr/core'
import { eventsToAppend } from '@coflyfr/testing'
import { isLeft } from 'fp-ts/lib/Either.js'

/** What one command appended, for a forger to change: ids and hashes are made again afterwards. */
export interface CopiedCommand extends Omit<EventOrigin, 'id'> {
  readonly stream: StreamName
  readonly events: readonly DomainEvent[]
  /** When it was recorded; kept in the copy if that is inside its history load. */
  readonly recordedAt?: Instant
}

const commandsOf = async (store: EventStore): Promise<readonly CopiedCommand[]> => {
  const commands: CopiedCommand[] = []
  let last: Recorded | null = null
  for await (const batch of store.readAll()) {
    for (const recorded of batch) {
      const { type, schemaVersion, effectiveOn, data, stream, actor, context } = recorded
      const { commandId, commandHash, correlationId, causationId, recordedAt } = recorded
      const event = { type, schemaVersion, effectiveOn, data }
      const before = last?.commandId === commandId && last.stream === stream ? commands.pop() : null
      const events = [...(before?.events ?? []), event]
      const origin = { actor, commandId, commandHash, correlationId, causationId, context }
      commands.push({ stream, ...origin, events, recordedAt })
      last = recorded
    }
  }
  return commands
}

/**
 * Appends the events of one ledger to another without checking any rule. With `forge` it does what somebody could who can
 * write to the store: another history that is consistent in itself, with every id and hash right.
 */
export const copyLedger = async (
  from: EventStore,
  to: EventStore,
  forge: (commands: readonly CopiedCommand[]) => readonly CopiedCommand[] = (commands) => commands,
): Promise<void> => {
  for (const { stream, events, recordedAt, ...command } of forge(await commandsOf(from))) {
    const { commandId, commandHash } = command
    const prepared = eventsToAppend({ ...command, stream, origin: to.origin }, events)
    const guard = { expectedRevision: 'any', commandId, commandHash, context: [] } as const
    const { size, historyOpen } = await to.head()
    const isLoading = size === 0 ? opensHistory(events[0]) : historyOpen
    const times = isLoading && recordedAt !== undefined ? { recordedAt } : {}
    const appended = await to.appendToStream(stream, prepared, { ...guard, ...times })()
    if (isLeft(appended)) throw new Error(`${commandId}: ${appended.left.tag}`)
  }
}
