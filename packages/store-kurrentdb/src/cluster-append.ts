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
import type { TakeTimes } from './recorded-times.ts'
import { type Sending, sendUntilSure } from './send.ts'
import { storeFaultOf } from './store-fault-of.ts'
import type { Commit, StreamCommands, StreamKnowledge } from './stream-commands.ts'

/** What appends and settling work with. */
export interface AppendSettings {
  readonly origin: string
  readonly client: ClusterClient
  readonly log: KnownLog
  readonly commands: StreamCommands
  readonly takeTimes: TakeTimes
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

/** What the caller hears of a commit. */
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

/** The answer to a repeat of a command, or null where the stream has no such command. */
export const earlierAnswer = async (
  settings: AppendSettings,
  stream: StreamName,
  { commands }: StreamKnowledge,
  { commandId, commandHash }: Pick<AppendOptions, 'commandId' | 'commandHash'>,
): Promise<Either<CommandIdReused, Appended> | null> => {
  const found = commands.get(commandId)
  if (found === undefined) return null
  if (found.commandHash === commandHash)
    return right(await appendedOf(settings, stream, found, true))
  return left({ tag: 'CommandIdReused', commandId, stream, revision: found.revision })
}

const revisionMeant = (expected: AppendOptions['expectedRevision'], actual: number): number => {
  if (expected === 'any') return actual
  return expected === 'no-stream' ? -1 : expected
}

/** What is known of the stream, read on unless that is enough: nothing is sent before the command id was looked up. */
const knowledgeFor = async (
  { commands }: AppendSettings,
  stream: StreamName,
  expected: AppendOptions['expectedRevision'],
): Promise<StreamKnowledge> => {
  const known = commands.known(stream)
  const isEnough = known !== null && known.revision === revisionMeant(expected, Number.NaN)
  return isEnough ? known : commands.refresh(stream)
}

const bytesOf = (events: readonly EventToAppend[]): number =>
  events.reduce((sum, { canonicalData }) => sum + Buffer.byteLength(canonicalData), 0)

/** One append at one exact revision; null where an append of `any` must give way and begin again. */
const appendAt = async (
  settings: AppendSettings,
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
): Promise<Either<AppendFailure, Appended> | null> => {
  const { origin, client, commands, random, unsettled, takeTimes } = settings
  const { commandId, commandHash, expectedRevision } = options
  const knowledge = await knowledgeFor(settings, stream, expectedRevision)
  const earlier = await earlierAnswer(settings, stream, knowledge, options)
  if (earlier !== null) return earlier
  const times = await takeTimes(events, options.recordedAt ?? null)
  if (isLeft(times)) return times
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
        { stream, revision: expected + 1 + number, recordedAt: times.right(number) },
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
      const since = await earlierAnswer(settings, stream, await commands.refresh(stream), options)
      // A try whose answer was lost may have been the one that took the revision.
      if (since !== null && !isLeft(since)) return right({ ...since.right, duplicate: tries === 1 })
      if (since !== null) return since
      return expectedRevision === 'any' ? null : wrong(answer.actual)
    }
    case 'refused':
      throw storeFaultOf(answer.fault)
    case 'unknown':
      commands.forget(stream)
      unsettled.set(unsettledKey(stream, commandId), { sending, commit })
      return left({ tag: 'OutcomeUnknown', stream, commandId, cause: answer.cause })
  }
}

/**
 * Appends to one stream. Even `any` is sent at an exact revision, the stream's last: a cluster forgets after a restart
 * what it took at no revision (KURRENTDB §4), and an envelope says its own.
 */
export const clusterAppend = async (
  settings: AppendSettings,
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
): Promise<Either<AppendFailure, Appended>> => {
  assertOneCommand(stream, events, options)
  for (let tries = 1; tries <= giveWayMax; tries += 1) {
    const outcome = await appendAt(settings, stream, events, options)
    if (outcome !== null) return outcome
  }
  const { expectedRevision } = options
  const actualRevision = settings.commands.known(stream)?.revision ?? -1
  return left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision })
}
