import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Command } from './command.ts'
import type { ReadEvents } from './command-from.ts'
import type { CommandHandler } from './command-handler.ts'
import { followHandled, loadHandled } from './decision.ts'
import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { Executed } from './execute.ts'
import { type ExecuteEnvironment, type ExecuteFailure, execute } from './execute.ts'
import { type PreviewTaken, preview, refusedPreview } from './preview.ts'
import type { Refusal } from './refusal.ts'
import { holdsSealed } from './sealed/holds-sealed.ts'
import { isToBeSealed } from './sealed/places-to-seal.ts'
import { type SealedCommand, type SealingRefusal, sealCommand } from './sealed/seal-command.ts'
import type { StreamName } from './stream-name.ts'

/** Seals the personal values of a command; `missingKey` says whether a person without a key gets one. */
type SealFunction = (
  environment: ExecuteEnvironment,
  command: Command,
  missingKey: 'make' | 'leave',
) => Promise<Either<SealingRefusal, SealedCommand>>

/** A command as the outside world sees it: its name, the codec of its data, and what carrying it out does. */
export interface CommandDefinition {
  readonly name: string
  readonly data: t.Decoder<unknown, unknown>
  readonly events: EventCatalogue
  /**
   * Only for a command with personal fields: makes the command that is decided, which holds no personal value.
   * `execute` and `preview` do this themselves.
   */
  readonly seal?: SealFunction
  readonly execute: (
    environment: ExecuteEnvironment,
    command: Command,
  ) => TaskEither<ExecuteFailure, Executed>
  /**
   * What the command would do. A promise only where something has to be waited for: an audit previews millions of
   * commands.
   */
  readonly preview: (environment: ExecuteEnvironment, command: Command) => PreviewTaken
  /**
   * Folds events that were read already into the kept state that they follow: an audit read them to tell the command
   * from them, and need not validate them again. Only for a command with one handler.
   */
  readonly follow?: (environment: ExecuteEnvironment, stream: StreamName, read: ReadEvents) => void
  /** The state of a stream as the handler of the command folds it: what an audit compares before and after an event. */
  readonly stateOf: (
    environment: ExecuteEnvironment,
    command: Command,
    stream: StreamName,
  ) => Promise<unknown>
}

type DataCodecs<Given extends Command> = {
  readonly [Name in Given['command']]: t.Decoder<unknown, Extract<Given, { command: Name }>['data']>
}

/**
 * Puts the codecs of a handler's commands beside the handler: the list that a command line, an import or an HTTP
 * endpoint looks commands up in. The data handed to `execute` must have come through `data`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {
 *   type Command, type CommandHandler, defineCommands, defineEvent, type EventOf, eventCatalogue, exactObject,
 *   type NoContext, NonEmptyText, type Refusal, streamName,
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
 * const [note] = defineCommands(handler, { Note: Noted.data })
 * assert.equal(note?.name, 'Note')
 * ```
 */
export const defineCommands = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  codecs: DataCodecs<Given>,
): readonly CommandDefinition[] =>
  Object.entries<t.Decoder<unknown, unknown>>(codecs).map(([name, data]) =>
    defineCommand(handler, name, data),
  )

const defineCommand = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  name: string,
  data: t.Decoder<unknown, unknown>,
): CommandDefinition => {
  const { events, subjectOf } = handler
  // The data came through the codec of this very command, and sealing leaves its form as it is.
  const asGiven = (command: Command): Given => command as Given
  const stateOf: CommandDefinition['stateOf'] = async (environment, _command, stream) =>
    (await loadHandled(environment, handler, stream)).state
  const follow: CommandDefinition['follow'] = ({ states }, stream, read) =>
    followHandled(states, handler, stream, read)
  if (!holdsSealed(data)) {
    return {
      name,
      data,
      events,
      execute: (environment, command) => execute(environment, handler, asGiven(command)),
      preview: (environment, command) => preview(environment, handler, asGiven(command)),
      follow,
      stateOf,
    }
  }
  if (subjectOf === undefined)
    throw new Error(`Cannot define ${name}: it has sealed fields, and its handler has no subjectOf`)
  const seal: SealFunction = ({ sealing }, command, missingKey) =>
    sealCommand(sealing, subjectOf(asGiven(command)), command, missingKey)
  const sealedPreview = async (environment: ExecuteEnvironment, command: Command) => {
    const sealed = await seal(environment, command, 'leave')
    return isLeft(sealed)
      ? refusedPreview(handler.streamOf(asGiven(command)), sealed.left)
      : preview(environment, handler, asGiven(sealed.right.command))
  }
  return {
    name,
    data,
    events,
    seal,
    execute: (environment, command) => async () => {
      const sealed = await seal(environment, command, 'make')
      if (isLeft(sealed)) return sealed
      const { command: ready, keep } = sealed.right
      return execute(environment, handler, asGiven(ready), keep)()
    },
    preview: (environment, command) =>
      isToBeSealed(command.data)
        ? sealedPreview(environment, command)
        : preview(environment, handler, asGiven(command)),
    follow,
    stateOf,
  }
}
