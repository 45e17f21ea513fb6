import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Command } from './command.ts'
import type { CommandHandler } from './command-handler.ts'
import { type Decision, takeDecision } from './decision.ts'
import type { DomainEvent, EventToAppend } from './envelope.ts'
import { assertWellFormed, type EventCatalogue } from './event-catalogue.ts'
import { eventId } from './event-id.ts'
import type {
  Appended,
  AppendFailure,
  AppendTooLarge,
  CommandIdReused,
  EventStore,
  OutcomeUnknown,
  RecordedTimeRefused,
} from './event-store.ts'
import { eventsOfAppend } from './events-of-append.ts'
import type { IdentifierRefusal } from './identifiers/refusals.ts'
import { canonicalDataOf } from './leaf.ts'
import type { LoadedStates } from './loaded-states.ts'
import type { Refusal } from './refusal.ts'
import type { Sealing, SealingRefusal } from './sealed/seal-command.ts'
import type { StreamName } from './stream-name.ts'

/**
 * How often a command is decided again after another writer came first. Beyond it, too many writers share one stream.
 */
export const attemptsMax = 10

/** What `execute` works with: the store, and the states it may keep between commands (an empty Map to begin with). */
export interface ExecuteEnvironment {
  readonly store: EventStore
  readonly states: LoadedStates
  /** For commands with personal fields; where it is not given they are refused. */
  readonly sealing?: Sealing
  /**
   * False to leave the reasons and the streams read out of previews: an audit, which previews every command, does not
   * need them.
   */
  readonly explains?: boolean
}

/** What must be done, and be on the disk, before an append to that stream; a refusal keeps the append from being made. */
export type BeforeAppend = (stream: StreamName) => Promise<Either<SealingRefusal, null>>

/** Other writers came first {@link attemptsMax} times. Nothing was written; send the command again. */
export interface TooManyConflicts {
  readonly tag: 'TooManyConflicts'
  readonly attempts: number
}

/** Why a command changed nothing, or may have: the decider's own refusal, or one of the append's. */
export type ExecuteFailure<Refused extends Refusal = Refusal> =
  | Refused
  | TooManyConflicts
  | CommandIdReused
  | RecordedTimeRefused
  | AppendTooLarge
  | SealingRefusal
  | IdentifierRefusal
  | OutcomeUnknown

/**
 * A carried-out command: where its events stand, and the events themselves; for a duplicate, those of the first time.
 */
export interface Executed extends Appended {
  readonly events: readonly DomainEvent[]
}

const prepare = (
  origin: string,
  catalogue: EventCatalogue,
  command: Command,
  { stream, readSet }: Pick<Decision<unknown, unknown, unknown, unknown>, 'stream' | 'readSet'>,
  events: readonly DomainEvent[],
): readonly EventToAppend[] => {
  const { actor, commandId, commandHash, causationId = null, correlationId = commandId } = command
  const context = readSet.map(({ stream: read, revision }) => ({ stream: read, revision }))
  return events.map((event, number) => {
    assertWellFormed(catalogue, event)
    const { type, effectiveOn, data } = event
    const canonicalData = canonicalDataOf(data)
    const count = events.length
    const id = eventId({
      origin,
      stream,
      commandId,
      number,
      count,
      type,
      effectiveOn,
      context,
      canonicalData,
    })
    const identity = { id, actor, commandId, commandHash, correlationId, causationId, context }
    return { ...event, ...identity, canonicalData }
  })
}

const isConflict = (
  failure: AppendFailure,
): failure is Extract<AppendFailure, { tag: 'WrongRevision' | 'ContextMoved' }> =>
  failure.tag === 'WrongRevision' || failure.tag === 'ContextMoved'

/**
 * Carries out one command: load, decide, append at the revision that was read; when another writer came first, decide
 * again, at most {@link attemptsMax} times. A command seen before is answered with its first result.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {
 *   type Command, type CommandHandler, defineEvent, type EventOf, eventCatalogue, exactObject, execute,
 *   hashCommand, memoryStore, type NoContext, NonEmptyText, plainDate, type Refusal, streamName,
 * } from '@coflyfr/core'
 * import { left, right } from 'fp-ts/lib/Either.js'
 *
 * const Noted = defineEvent({ type: 'Noted', data: exactObject('Noted', { text: NonEmptyText }) })
 * type Note = Command<'Note', { readonly text: string }>
 *
 * // Notes three things and no more.
 * const handler: CommandHandler<Note, number, EventOf<typeof Noted>, NoContext, Refusal> = {
 *   name: 'notes',
 *   events: eventCatalogue(Noted),
 *   streamOf: () => streamName('notes'),
 *   contextOf: () => ({}),
 *   decider: {
 *     initialState: () => 0,
 *     evolve: (count) => count + 1,
 *     decide: ({ effectiveOn, data }, count) =>
 *       count < 3 ? right([Noted.of(effectiveOn, data)]) : left({ tag: 'NotebookFull' }),
 *   },
 * }
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const given = {
 *   command: 'Note', actor: { id: 'u-1', role: 'auditor' },
 *   effectiveOn: plainDate('2023-09-19'), data: { text: 'Plan approved' },
 * } as const
 * const note = { ...given, commandId: 'n-1', commandHash: hashCommand(given) }
 * const first = await execute({ store, states: new Map() }, handler, note)()
 * assert.ok(first._tag === 'Right' && !first.right.duplicate)
 * const again = await execute({ store, states: new Map() }, handler, note)()
 * assert.ok(again._tag === 'Right' && again.right.duplicate)
 * ```
 */
export const execute =
  <Given extends Command, State, Event extends DomainEvent, Context, Refused extends Refusal>(
    environment: ExecuteEnvironment,
    handler: CommandHandler<Given, State, Event, Context, Refused>,
    command: Given,
    beforeAppend: BeforeAppend = async () => right(null),
  ): TaskEither<ExecuteFailure<Refused>, Executed> =>
  async () => {
    const { store } = environment
    const { commandId, commandHash, recordedAt } = command
    const earlier = await store.settle(handler.streamOf(command), commandId, commandHash)()
    if (isLeft(earlier)) return earlier
    if (earlier.right !== null) return right(await repeated(store, earlier.right))

    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const decision = await takeDecision(environment, handler, command)
      const { stream, revision, readSet, outcome } = decision
      if (isLeft(outcome) || outcome.right.length === 0) {
        // Another sender of this very command may have carried it out since the first look: its own event then stands
        // in its way, and the answer is that event.
        const since = await store.settle(stream, commandId, commandHash)()
        if (isLeft(since)) return since
        if (since.right !== null) return right(await repeated(store, since.right))
        if (isLeft(outcome)) return outcome
        return right({ stream, revision, position: null, types: [], duplicate: false, events: [] })
      }
      const events = outcome.right
      const ready = await beforeAppend(stream)
      if (isLeft(ready)) return ready
      const prepared = prepare(store.origin, handler.events, command, decision, events)
      const expectedRevision = revision === -1 ? 'no-stream' : revision
      const guard = { expectedRevision, commandId, commandHash, context: readSet } as const
      const appended = await store.appendToStream(
        stream,
        prepared,
        recordedAt === undefined ? guard : { ...guard, recordedAt },
      )()
      if (!isLeft(appended)) {
        return appended.right.duplicate
          ? right(await repeated(store, appended.right))
          : right({ ...appended.right, events })
      }
      if (!isConflict(appended.left))
        return settled(store, decision, command, events, appended.left)
    }
    return left({ tag: 'TooManyConflicts', attempts: attemptsMax })
  }

/** The first result of a command that was carried out before. */
const repeated = async (store: EventStore, earlier: Appended): Promise<Executed> => ({
  ...earlier,
  duplicate: true,
  events: await eventsOfAppend(store, earlier),
})

type Final = Exclude<AppendFailure, { tag: 'WrongRevision' | 'ContextMoved' }>

/** An unknown outcome is looked up once more; what the store cannot tell stays unknown. */
const settled = async (
  store: EventStore,
  { stream }: Pick<Decision<unknown, unknown, unknown, unknown>, 'stream'>,
  { commandId, commandHash }: Command,
  events: readonly DomainEvent[],
  failure: Final,
) => {
  if (failure.tag !== 'OutcomeUnknown') return left(failure)
  const found = await store.settle(stream, commandId, commandHash)()
  if (isLeft(found)) return found
  return found.right === null ? left(failure) : right({ ...found.right, duplicate: false, events })
}
