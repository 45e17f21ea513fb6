import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { assertOneCommand } from '../assert-one-command.ts'
import type { EventToAppend, Recorded } from '../envelope.ts'
import {
  type Appended,
  type AppendFailure,
  type AppendOptions,
  type AppendTooLarge,
  appendBytesMax,
  type CommandIdReused,
  type ContextMoved,
  type ExpectedRevision,
  type LogRead,
  type ReadSetEntry,
  type RecordedTimeRefused,
  type WrongRevision,
} from '../event-store.ts'
import { type Instant, instantOfMicroseconds, microsecondsOf } from '../instant.ts'
import { HistoryClosed } from '../ledger/events.ts'
import { recordedTimeRefusal } from '../recorded-time.ts'
import type { StreamName } from '../stream-name.ts'
import { headOf, isHistoryOpen, type MemoryState, revisionOf } from './state.ts'

/**
 * Appends all events or none. The checks come in the order in which every store makes them; nothing is changed before
 * the last one has passed, and nothing here waits, so that no other append comes between check and commit.
 */
export const append = (
  state: MemoryState,
  now: number,
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
): Either<AppendFailure, Appended> => {
  assertOneCommand(stream, events, options)
  const earlier = findCommit(state, options.commandId, options.commandHash)
  if (isLeft(earlier)) return earlier
  if (earlier.right !== null) return right(earlier.right)
  const times = recordedTimes(state, now, events, options.recordedAt ?? null)
  if (isLeft(times)) return times
  const failure =
    wrongRevision(state, stream, options.expectedRevision) ??
    contextMoved(state, options.context) ??
    logMoved(state, options.logRead) ??
    tooLarge(events)
  return failure === null
    ? right(commit(state, stream, events, times.right, options))
    : left(failure)
}

/** The answer to a repeat of a command: what it did, or null where it did nothing. */
export const findCommit = (
  { commits }: MemoryState,
  commandId: string,
  commandHash: string,
): Either<CommandIdReused, Appended | null> => {
  const found = commits.get(commandId)
  if (found === undefined) return right(null)
  const { stream, revision } = found.appended
  return found.commandHash === commandHash
    ? right({ ...found.appended, duplicate: true })
    : left({ tag: 'CommandIdReused', commandId, stream, revision })
}

/**
 * The recorded time of each event of the append: the clock's, but later than every one before it, even where the clock
 * steps back; inside a history load the time that the caller gives.
 */
const recordedTimes = (
  state: MemoryState,
  now: number,
  events: readonly EventToAppend[],
  given: Instant | null,
): Either<RecordedTimeRefused, (number: number) => Instant> => {
  const { recordedAt: last } = headOf(state)
  const historyOpen = isHistoryOpen(state.log.length === 0 ? events.slice(0, 1) : state.log)
  const closes = historyOpen && events.some(({ type }) => type === HistoryClosed.type)
  const refusal = closes ? null : recordedTimeRefusal(given, { historyOpen, recordedAt: last }, now)
  if (refusal !== null) return left(refusal)
  if (given !== null && !closes) return right(() => given)
  const first = last === null ? now : Math.max(now, microsecondsOf(last) + 1)
  return right((number) => instantOfMicroseconds(first + number))
}

const wrongRevision = (
  state: MemoryState,
  stream: StreamName,
  expectedRevision: ExpectedRevision,
): WrongRevision | null => {
  const actualRevision = revisionOf(state, stream)
  const isMet =
    expectedRevision === 'any' ||
    actualRevision === (expectedRevision === 'no-stream' ? -1 : expectedRevision)
  return isMet ? null : { tag: 'WrongRevision', stream, expectedRevision, actualRevision }
}

const contextMoved = (
  state: MemoryState,
  context: readonly ReadSetEntry[],
): ContextMoved | null => {
  const moved = context.find(({ stream, revision, types }) =>
    state.streams
      .get(stream)
      ?.some((event) => event.revision > revision && types.includes(event.type)),
  )
  if (moved === undefined) return null
  const { stream, revision: readRevision } = moved
  return { tag: 'ContextMoved', stream, readRevision, actualRevision: revisionOf(state, stream) }
}

const logMoved = (state: MemoryState, read: LogRead | undefined): ContextMoved | null => {
  if (read === undefined) return null
  const { after, types } = read
  const moved = state.log.slice(after + 1).find(({ type }) => types.includes(type))
  if (moved === undefined) return null
  const { stream, revision } = moved
  const actualRevision = revisionOf(state, stream)
  return { tag: 'ContextMoved', stream, readRevision: revision - 1, actualRevision }
}

const tooLarge = (events: readonly EventToAppend[]): AppendTooLarge | null => {
  const bytes = events.reduce((sum, { canonicalData }) => sum + Buffer.byteLength(canonicalData), 0)
  return bytes > appendBytesMax ? { tag: 'AppendTooLarge', bytes, bytesMax: appendBytesMax } : null
}

const commit = (
  state: MemoryState,
  stream: StreamName,
  events: readonly EventToAppend[],
  timeOf: (number: number) => Instant,
  { commandId, commandHash }: AppendOptions,
): Appended => {
  const kept = state.streams.get(stream) ?? []
  const recorded = events.map((event, number) =>
    frozenCopy(event, {
      stream,
      revision: kept.length + number,
      position: state.log.length + number,
      recordedAt: timeOf(number),
    }),
  )
  state.log.push(...recorded)
  kept.push(...recorded)
  state.streams.set(stream, kept)
  const appended: Appended = Object.freeze({
    stream,
    revision: kept.length - 1,
    position: state.log.length - 1,
    types: Object.freeze(events.map(({ type }) => type)),
    duplicate: false,
  })
  state.commits.set(commandId, { commandHash, appended })
  for (const wake of state.waiting) wake()
  return appended
}

/** As a store on disk would hand it out: made from the canonical bytes, and frozen. */
const frozenCopy = (
  { canonicalData, data: _, ...envelope }: EventToAppend,
  place: Pick<Recorded, 'stream' | 'revision' | 'position' | 'recordedAt'>,
): Recorded =>
  deepFreeze({ ...structuredClone(envelope), data: JSON.parse(canonicalData), ...place })

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
