import {
  type AppendOptions,
  assertOneCommand,
  canonicalContext,
  type EventToAppend,
  HistoryClosed,
  type StreamName,
} from '@coflyfr/core'
import { assertHex, assertUuid } from './columns.ts'
import { numberOfDate } from './date-column.ts'

/** Canonical text of an empty context. The column is NULL instead. */
export const emptyContext = canonicalContext([])

/** An event whose columns are ready, but for its place and its recorded time. */
interface EncodedEvent {
  readonly event: EventToAppend
  readonly effectiveOn: number
  /** Canonical text of what the decision read. */
  readonly context: string
}

/** An append that has passed all checks that do not need the log. */
export interface EncodedAppend {
  readonly stream: StreamName
  readonly events: readonly EncodedEvent[]
  /** Bytes of the canonical data of all its events. */
  readonly bytes: number
  readonly closesHistory: boolean
  readonly options: AppendOptions
}

/**
 * Prepares the columns of an append before it is queued. Throws on input that only a bug can cause: no events, events of
 * another command, malformed ids and hashes, text that UTF-8 cannot represent.
 */
export const encodeAppend = (
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
): EncodedAppend => {
  assertOneCommand(stream, events, options)
  assertHex(options.commandHash)
  return {
    stream,
    options,
    events: events.map(encodeEvent),
    bytes: events.reduce((sum, { canonicalData }) => sum + Buffer.byteLength(canonicalData), 0),
    closesHistory: events.some(({ type }) => type === HistoryClosed.type),
  }
}

const encodeEvent = (event: EventToAppend): EncodedEvent => {
  assertUuid(event.id)
  assertStorable(event)
  return {
    event,
    effectiveOn: numberOfDate(event.effectiveOn),
    context: event.context.length === 0 ? emptyContext : canonicalContext(event.context),
  }
}

/** SQLite would replace a lone surrogate by another character, and the leaf could not be hashed. */
const assertStorable = (event: EventToAppend): void => {
  const isStorable =
    event.canonicalData.isWellFormed() &&
    event.commandId.isWellFormed() &&
    event.actor.id.isWellFormed() &&
    event.type.isWellFormed() &&
    event.correlationId.isWellFormed() &&
    (event.causationId ?? '').isWellFormed()
  if (!isStorable) throw new TypeError(`Cannot append ${event.type}: it holds a lone surrogate`)
}
