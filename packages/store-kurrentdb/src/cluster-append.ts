import {
  type Appended,
  type AppendFailure,
  type AppendOptions,
  appendBytesMax,
  assertOneCommand,
  type CommandIdReused,
  type EventToAppend,
  type StreamName,
  type WrongRevision,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { bodyOf, clusterStream } from './body.ts'
import type { ClusterClient } from './client/cluster-client.ts'
import type { KnownLog } from './known-log.ts'
import type { RecordedTimes } from './recorded-times.ts'
import { type Sending, sendUntilSure } from './send.ts'
import { storeFaultOf } from './store-fault-of.ts'
import type { Commit, StreamCommands, StreamKnowledge } from './stream-commands.ts'

/** What appends and settling work with. */
export interface AppendSettings {
  readonly origin: string
  readonly client: ClusterClient
  readonly log: KnownLog
  readonly commands: StreamCommands
  readonly times: RecordedTimes
  readonly random: () => number
  /** Whether an answer waits until its events have their positions in the log. */
  readonly awaitsPositions: boolean
  readonly unsettled: Unsettled
}

/** Appends that were sent and got no sure answer, by stream and command id, as they were sent. */
type Unsettled = Map<string, { readonly sending: Sending; readonly commit: Commit }>

/** Key of an {@link Unsettled} append. */
export const unsettledKey = (stream: StreamName, commandId: string): string =>
  `${stream} ${commandId}`

/** How often an append at whatever revision gives way to others. */
const giveWayMax = 64

/** What a caller is told about a commit. */
export const appendedOf = async (
  { log, awaitsPositions }: Pick<AppendSettings, 'log' | 'awaitsPositions'>,
  stream: StreamName,
  { revision, types, commit }: Commit,
  duplicate: boolean,
): Promise<Appended> => {
  const unplaced = commit !== null && log.positionOf(commit) === null ? commit : null
  if (unplaced !== null && awaitsPositions) await log.reach(unplaced)
  const position = commit === null ? null : log.positionOf(commit)
  return { stream, revision, position, types: [...types], duplicate }
}

const answerToRepeat = async (
  settings: AppendSettings,
  stream: StreamName,
  found: Commit,
  { commandId, commandHash }: Pick<AppendOptions, 'commandId' | 'commandHash'>,
): Promise<Either<CommandIdReused, Appended>> =>
  found.commandHash === commandHash
    ? right(await appendedOf(settings, stream, found, true))
    : left({ tag: 'CommandIdReused', commandId, stream, revision: found.revision })

/** The answer to a repeat of a command, or null, without any wait, where the stream has no such command. */
export const earlierAnswer = (
  settings: AppendSettings,
  stream: StreamName,
  { commands }: StreamKnowledge,
  command: Pick<AppendOptions, 'commandId' | 'commandHash'>,
): Promise<Either<CommandIdReused, Appended>> | null => {
  const found = commands.get(command.commandId)
  return found === undefined ? null : answerToRepeat(settings, stream, found, command)
}

const revisionMeant = (expected: AppendOptions['expectedRevision'], actual: number): number => {
  if (expected === 'any') return actual
  return expected === 'no-stream' ? -1 : expected
}

/** What is known of the stream; null where it must be read on, as nothing is sent before the command id was looked up. */
const knownEnough = (
  { commands }: AppendSettings,
  stream: StreamName,
  expected: AppendOptions['expectedRevision'],
): StreamKnowledge | null => {
  const known = commands.known(stream)
  return known?.revision === revisionMeant(expected, Number.NaN) ? known : null
}

const bytesOf = (events: readonly EventToAppend[]): number =>
  events.reduce((sum, { canonicalData }) => sum + Buffer.byteLength(canonicalData), 0)

/**
 * Appends to one stream. Even `any` is sent at an exact revision, the stream's last: a cluster forgets after a restart
 * what it took at no revision (KURRENTDB §4), and an envelope says its own. So `any` gives way to others, and begins again.
 */
export const clusterAppend = async (
  settings: AppendSettings,
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
  triesLeft: number = giveWayMax,
): Promise<Either<AppendFailure, Appended>> => {
  assertOneCommand(stream, events, options)
  const { origin, log, client, commands, random, unsettled, times } = settings
  const { commandId, commandHash, expectedRevision } = options
  // Most appends have nothing to wait for before they are sent: even an `await` that is over at once costs time.
  const known = knownEnough(settings, stream, expectedRevision)
  const knowledge = known ?? (await commands.refresh(stream))
  const earlier = earlierAnswer(settings, stream, knowledge, options)
  if (earlier !== null) return earlier
  if (times.dependOnLog()) await log.catchUp()
  const recordedAt = times.take(events, options.recordedAt ?? null)
  if (isLeft(recordedAt)) return recordedAt
  const expected = revisionMeant(expectedRevision, knowledge.revision)
  const wrong = (actualRevision: number): Either<WrongRevision, never> =>
    left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision })
  if (expected !== knowledge.revision) return wrong(knowledge.revision)
  const bytes = bytesOf(events)
  if (bytes > appendBytesMax)
    return left({ tag: 'AppendTooLarge', bytes, bytesMax: appendBytesMax })

  const sending: Sending = {
    stream: clusterStream(origin, stream),
    expected,
    events: events.map((event, number) =>
      bodyOf(
        event,
        { stream, revision: expected + 1 + number, recordedAt: recordedAt.right(number) },
        number === events.length - 1,
      ),
    ),
  }
  const types = events.map(({ type }) => type)
  const commit: Commit = { commandHash, types, revision: expected + events.length, commit: null }
  const { answer, tries } = await sendUntilSure(client, random, sending)
  switch (answer.kind) {
    case 'appended': {
      const stored = { ...commit, commit: answer.commit }
      commands.add(stream, commandId, stored)
      return right(await appendedOf(settings, stream, stored, false))
    }
    case 'wrong-revision': {
      const now = await commands.refresh(stream)
      const since = await earlierAnswer(settings, stream, now, options)
      // A try whose answer was lost may have been the one that took the revision.
      if (since !== null && !isLeft(since)) return right({ ...since.right, duplicate: tries === 1 })
      if (since !== null) return since
      if (expectedRevision !== 'any') return wrong(answer.actual)
      if (triesLeft === 1) return wrong(now.revision)
      return clusterAppend(settings, stream, events, options, triesLeft - 1)
    }
    case 'refused':
      throw storeFaultOf(answer.fault)
    case 'unknown':
      commands.forget(stream)
      unsettled.set(unsettledKey(stream, commandId), { sending, commit })
      return left({ tag: 'OutcomeUnknown', stream, commandId, cause: answer.cause })
  }
}
