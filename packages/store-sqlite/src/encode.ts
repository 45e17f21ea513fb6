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

/** Canonical text of a context in which nothing was read; the column is NULL then. */
export const emptyContext = canonicalContext([])

/** An event whose columns are ready; only its place and its recorded time are missing. */
interface EncodedEvent {
  readonly event: EventToAppend
  readonly effectiveOn: number
  /** Canonical text of what the decision read. */
  readonly context: string
}

/** An append that has been checked as far as it can be without the log. */
export interface EncodedAppend {
  readonly stream: StreamName
  readonly events: readonly EncodedEvent[]
  /** Bytes of canonical data in all. */
  readonly bytes: number
  readonly closesHistory: boolean
  readonly options: AppendOptions
}

/**
 * Prepares the columns of an append before it waits for its turn. Throws on what only a bug can hand in: no events,
 * another command's events, ids and hashes that are none, text that UTF-8 cannot hold.
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

/** SQLite would put another character in the place of half a surrogate pair, and the leaf could not be hashed. */
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
