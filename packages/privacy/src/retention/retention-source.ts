import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import {
  MoratoriumLifted,
  MoratoriumPlaced,
  type RetentionEvent,
  RetentionScheduleSet,
} from './events.ts'
import { evolveRetention, initialRetention, type RetentionState } from './schedule-state.ts'

/** The stream of what holds for everybody's records. */
export const retentionStream = streamName('retention')

/** What holds for everybody's records, as context of a decision about one person's. */
export const retentionSource = (): ContextSource<RetentionState> =>
  contextSource<RetentionState, RetentionEvent>({
    name: 'retention',
    stream: retentionStream,
    events: [RetentionScheduleSet, MoratoriumPlaced, MoratoriumLifted],
    initialState: initialRetention,
    evolve: evolveRetention,
  })
