import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import { ScaleDefined, type ScaleEvent, ScaleRetired } from './events.ts'
import { evolveScale, initialScale, type ScaleState } from './state.ts'

/** A scale, as context of what is measured on it. */
export const scaleSource = (scale: string): ContextSource<ScaleState> =>
  contextSource<ScaleState, ScaleEvent>({
    name: 'scale-in-use',
    stream: streamName('scale', scale),
    events: [ScaleDefined, ScaleRetired],
    initialState: initialScale,
    evolve: evolveScale,
  })
