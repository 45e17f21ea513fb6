import { type CommandHandler, type JsonValue, type NoContext, streamName } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { explainChecks, plainCheck } from '../rules/check.ts'
import { givenBy } from '../rules/role-allowed.ts'
import type { BodyStreamCommand } from './commands.ts'
import { type BodyStreamRefusal, decideBodyStream } from './decide.ts'
import { type BodyStreamEvent, bodyStreamCatalogue } from './events.ts'
import { type BodyStreamState, evolveBodyStream, initialBodyStream } from './state.ts'

/** Who records for a body is the council's own affair: no approval rules are asked. */
const rationale = (command: BodyStreamCommand, state: BodyStreamState): JsonValue => {
  const decided = decideBodyStream(command, state, {})
  const refusal = isLeft(decided) ? decided.left : null
  return explainChecks([
    plainCheck(givenBy(command.command, null), null),
    plainCheck(`the other rules of ${command.command}`, refusal),
  ])
}

/** Carries out every command about a body on its stream `body-<id>`. */
export const bodyHandler: CommandHandler<
  BodyStreamCommand,
  BodyStreamState,
  BodyStreamEvent,
  NoContext,
  BodyStreamRefusal
> = {
  name: 'body',
  decider: {
    initialState: initialBodyStream,
    evolve: evolveBodyStream,
    decide: decideBodyStream,
  },
  events: bodyStreamCatalogue,
  streamOf: ({ data }) => streamName('body', data.body),
  contextOf: () => ({}),
  rationale,
}
