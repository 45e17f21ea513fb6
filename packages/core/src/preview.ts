import { isLeft } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { CommandHandler } from './command-handler.ts'
import { type Decision, takeDecision } from './decision.ts'
import type { DomainEvent, StreamRevision } from './envelope.ts'
import type { ExecuteEnvironment } from './execute.ts'
import type { JsonValue } from './json.ts'
import type { Refusal } from './refusal.ts'
import type { StreamName } from './stream-name.ts'

/** What a command would do now, without doing it. */
export interface Preview {
  readonly accepted: boolean
  readonly stream: StreamName
  readonly events: readonly DomainEvent[]
  readonly refusal: Refusal | null
  /** The rules looked at, with running totals and headroom; null where the handler has none to give. */
  readonly rationale: JsonValue
  /** The streams and revisions that the answer rests on. */
  readonly readFrom: readonly StreamRevision[]
}

/** A preview, or a promise of it where the store has to be asked. */
export type PreviewTaken = Preview | Promise<Preview>

/** Answers "may I?": decides as `execute` would and writes nothing. */
export const preview = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  environment: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
): PreviewTaken => {
  const taken = takeDecision(environment, handler, command)
  return taken instanceof Promise
    ? taken.then((decision) => previewOf(environment, handler, command, decision))
    : previewOf(environment, handler, command, taken)
}

const previewOf = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  environment: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
  decision: Decision<State, Event, Context, Refused>,
): Preview => {
  const { stream, state, revision, readSet, context, outcome } = decision
  const accepted = !isLeft(outcome)
  const events = isLeft(outcome) ? [] : outcome.right
  const refusal = isLeft(outcome) ? outcome.left : null
  if (environment.explains === false)
    return { accepted, stream, events, refusal, rationale: null, readFrom: [] }
  return {
    accepted,
    stream,
    events,
    refusal,
    // Computed only when it is read: it decides once more.
    get rationale() {
      return handler.rationale?.(command, state, context) ?? null
    },
    readFrom: [
      { stream, revision },
      ...readSet.map((entry) => ({ stream: entry.stream, revision: entry.revision })),
    ],
  }
}

/** The answer to a command that is refused before anything is read. */
export const refusedPreview = (stream: StreamName, refusal: Refusal): Preview => ({
  accepted: false,
  stream,
  events: [],
  refusal,
  rationale: null,
  readFrom: [],
})
