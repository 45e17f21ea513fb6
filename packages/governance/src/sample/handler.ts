import { type CommandHandler, eventCatalogue, type NoContext, streamName } from '@coflyfr/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { explainChecks } from '../rules/check.ts'
import type { DrawSample } from './commands.ts'
import { SampleDrawn, type SampleEvent } from './events.ts'
import type { SampleRefusal } from './refusals.ts'
import { drawChecks, mayDraw, type SampleState } from './rules.ts'

/** The optional fields of a sample. */
const unsaid = { purpose: null, seed: null, size: null, interval: null, threshold: null }

/** Carries out `DrawSample` on the stream `sample-<reference>`. */
export const sampleHandler: CommandHandler<
  DrawSample,
  SampleState,
  SampleEvent,
  NoContext,
  SampleRefusal
> = {
  name: 'sample',
  decider: {
    initialState: () => 'none',
    evolve: () => 'drawn',
    decide: ({ actor, effectiveOn, data }, state) => {
      const allowed = mayDraw(state, actor, data.reference)
      return isLeft(allowed)
        ? allowed
        : right([SampleDrawn.of(effectiveOn, { ...unsaid, ...data })])
    },
  },
  events: eventCatalogue(SampleDrawn),
  streamOf: ({ data }) => streamName('sample', data.reference),
  contextOf: () => ({}),
  rationale: ({ actor, data }, state) => explainChecks(drawChecks(state, actor, data.reference)),
}
