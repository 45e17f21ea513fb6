import { isLeft } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { CommandHandler } from './command-handler.ts'
import { takeDecision } from './decision.ts'
import type { DomainEvent, StreamRevision } from './envelope.ts'
import type { ExecuteEnvironment } from './execute.ts'
import type { Refusal } from './refusal.ts'

/** What a command would do now, without doing it. */
export interface Preview {
  readonly accepted: boolean
  readonly stream: string
  readonly events: readonly DomainEvent[]
  readonly refusal: Refusal | null
  /** The streams and revisions that the answer rests on. */
  readonly readFrom: readonly StreamRevision[]
}

/** Answers "may I?": decides as `execute` would and writes nothing. */
export const preview = async <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  environment: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
): Promise<Preview> => {
  const { stream, revision, readSet, outcome } = await takeDecision(environment, handler, command)
  return {
    accepted: !isLeft(outcome),
    stream,
    events: isLeft(outcome) ? [] : outcome.right,
    refusal: isLeft(outcome) ? outcome.left : null,
    readFrom: [
      { stream, revision },
      ...readSet.map((entry) => ({ stream: entry.stream, revision: entry.revision })),
    ],
  }
}
