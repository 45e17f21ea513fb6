import {
  type AppendFailure,
  type AppendOptions,
  type AppendTooLarge,
  appendBytesMax,
  type ContextMoved,
  instantOfMicroseconds,
  type LogRead,
  microsecondsOf,
  opensHistory,
  type RecordedTimeRefused,
  type StreamName,
  type WrongRevision,
} from '@coflyfr/core'
import { type Either, isRight, left } from 'fp-ts/lib/Either.js'
import type { Connection } from './connection.ts'
import type { EncodedAppend } from './encode.ts'
import type { LogEdge } from './log-edge.ts'
import { recordedTimes } from './recorded-times.ts'
import { query } from './statement.ts'
import type { StreamHeads } from './stream-heads.ts'

/** An append has passed its checks: gives the recorded time of its event of a number, in microseconds since 1970. */
export type Admitted = (number: number) => number

/** Checks an append against the log. The order of the checks is the same in every store. Changes nothing. */
export type CheckAppend = (
  append: EncodedAppend,
  edge: LogEdge,
  now: number,
) => Either<AppendFailure, Admitted>

/** Prepares the checks. A repeated command never reaches them: it has been answered before. */
export const appendChecker = (connection: Connection, heads: StreamHeads): CheckAppend => {
  const isMoved = movedSince(connection)
  const firstAfter = firstOfTypesAfter(connection)
  const revisionOf = (stream: StreamName): number => heads.find(stream)?.revision ?? -1

  const wrongRevision = (
    stream: StreamName,
    { expectedRevision }: AppendOptions,
  ): WrongRevision | null => {
    if (expectedRevision === 'any') return null
    const actualRevision = revisionOf(stream)
    const wanted = expectedRevision === 'no-stream' ? -1 : expectedRevision
    return actualRevision === wanted
      ? null
      : { tag: 'WrongRevision', stream, expectedRevision, actualRevision }
  }

  const contextMoved = ({ context }: AppendOptions): ContextMoved | null => {
    for (const { stream, revision: readRevision, types } of context) {
      const actualRevision = revisionOf(stream)
      if (actualRevision > readRevision && isMoved(stream, readRevision, types)) {
        return { tag: 'ContextMoved', stream, readRevision, actualRevision }
      }
    }
    return null
  }

  const logMoved = ({ logRead }: AppendOptions): ContextMoved | null => {
    if (logRead === undefined) return null
    const moved = firstAfter(logRead)
    if (moved === undefined) return null
    const { stream, revision } = moved
    const actualRevision = revisionOf(stream)
    return { tag: 'ContextMoved', stream, readRevision: revision - 1, actualRevision }
  }

  return (append, edge, now) => {
    const times = timesOf(append, edge, now)
    if (times._tag === 'Left') return times
    const failure =
      wrongRevision(append.stream, append.options) ??
      contextMoved(append.options) ??
      logMoved(append.options) ??
      tooLarge(append)
    return failure === null ? times : left(failure)
  }
}

const timesOf = (
  { events, options, closesHistory }: EncodedAppend,
  edge: LogEdge,
  now: number,
): Either<RecordedTimeRefused, Admitted> => {
  const given = options.recordedAt ?? null
  const historyOpen =
    edge.recordedAt === null ? !closesHistory && opensHistory(events[0]?.event) : edge.historyOpen
  const times = recordedTimes({
    last: edge.recordedAt,
    now,
    given: given === null ? null : microsecondsOf(given),
    historyOpen,
    closesHistory,
  })
  if (isRight(times)) return times
  return left({
    tag: 'RecordedTimeRefused',
    reason: times.left,
    given,
    last: edge.recordedAt === null ? null : instantOfMicroseconds(edge.recordedAt),
  })
}

const tooLarge = ({ bytes }: EncodedAppend): AppendTooLarge | null =>
  bytes > appendBytesMax ? { tag: 'AppendTooLarge', bytes, bytesMax: appendBytesMax } : null

/** Whether a stream has gained an event of one of these types; called only if it has gained any event. */
const movedSince = (
  connection: Connection,
): ((stream: StreamName, revision: number, types: readonly string[]) => boolean) => {
  const select = query(
    connection,
    `SELECT 1 FROM events
      WHERE stream_id = (SELECT streams.id FROM streams WHERE streams.name = ?) AND revision > ?
        AND type_id IN (SELECT types.id FROM types WHERE types.name IN (SELECT value FROM json_each(?)))
      LIMIT 1`,
  )
  return (stream, revision, types) =>
    select.first(stream, revision, JSON.stringify(types)) !== undefined
}

/** Stream and revision of the first event of some types after a position of the log. */
const firstOfTypesAfter = (
  connection: Connection,
): ((read: LogRead) => { readonly stream: StreamName; readonly revision: number } | undefined) => {
  const select = query<readonly [stream: StreamName, revision: number]>(
    connection,
    `SELECT streams.name, revision FROM events JOIN streams ON streams.id = stream_id
      WHERE position > ?
        AND type_id IN (SELECT types.id FROM types WHERE types.name IN (SELECT value FROM json_each(?)))
      ORDER BY position LIMIT 1`,
  )
  return ({ after, types }) => {
    const [stream, revision] = select.first(after, JSON.stringify(types)) ?? []
    return stream === undefined || revision === undefined ? undefined : { stream, revision }
  }
}
