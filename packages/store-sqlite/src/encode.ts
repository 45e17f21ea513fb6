import {
  type AppendOptions,
  canonicalContext,
  type EventToAppend,
  HistoryClosed,
  type StreamName,
} from '@coflyfr/core'
import { bytesOfHex, bytesOfUuid } from './columns.ts'
import { numberOfDate } from './date-column.ts'

/** An event whose columns are ready; only its place and its recorded time are missing. */
export interface EncodedEvent {
  readonly event: EventToAppend
  readonly id: Buffer
  readonly effectiveOn: number
  /** Canonical text of what the decision read. */
  readonly context: string
}

/** An append that has been checked as far as it can be without the log. */
export interface EncodedAppend {
  readonly stream: StreamName
  readonly events: readonly EncodedEvent[]
  readonly commandHash: Buffer
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
  if (events.length === 0) throw new RangeError(`Cannot append to ${stream}: there are no events`)
  for (const event of events) assertOneCommand(event, options)
  return {
    stream,
    options,
    events: events.map(encodeEvent),
    commandHash: bytesOfHex(options.commandHash),
    bytes: events.reduce((sum, { canonicalData }) => sum + Buffer.byteLength(canonicalData), 0),
    closesHistory: events.some(({ type }) => type === HistoryClosed.type),
  }
}

const encodeEvent = (event: EventToAppend): EncodedEvent => {
  assertStorable(event)
  return {
    event,
    id: bytesOfUuid(event.id),
    effectiveOn: numberOfDate(event.effectiveOn),
    context: canonicalContext(event.context),
  }
}

const assertOneCommand = (event: EventToAppend, options: AppendOptions): void => {
  if (event.commandId === options.commandId && event.commandHash === options.commandHash) return
  throw new TypeError(
    `Cannot append ${event.type} of command "${event.commandId}" as command "${options.commandId}"`,
  )
}

/** SQLite would put another character in the place of half a surrogate pair, and the leaf could not be hashed. */
const assertStorable = ({
  type,
  actor,
  commandId,
  correlationId,
  causationId,
  canonicalData,
}: EventToAppend): void => {
  for (const text of [type, actor.id, commandId, correlationId, causationId ?? '', canonicalData]) {
    if (!text.isWellFormed()) {
      throw new TypeError(`Cannot append ${type}: ${JSON.stringify(text)} holds a lone surrogate`)
    }
  }
}
