import { type CommandHandler, type NoContext, streamName } from '@coflyfr/core'
import type { BodyStreamCommand } from './commands.ts'
import { type BodyStreamRefusal, decideBodyStream } from './decide.ts'
import { type BodyStreamEvent, bodyStreamCatalogue } from './events.ts'
import { type BodyStreamState, evolveBodyStream, initialBodyStream } from './state.ts'

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
}
