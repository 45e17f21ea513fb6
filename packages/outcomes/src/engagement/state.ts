import type { PlainDate, Recorded } from '@coflyfr/core'
import type { EngagementEvent } from './events.ts'

/** What a decision about an engagement knows of it; by each thing said, the day of the last step about it. */
export type EngagementState =
  | { readonly status: 'none' }
  | { readonly status: 'recorded'; readonly lastStepOnBySaid: ReadonlyMap<string, PlainDate> }

/** No engagement yet. */
export const initialEngagement = (): EngagementState => ({ status: 'none' })

/** Folds one event of an engagement; pure. */
export const evolveEngagement = (
  state: EngagementState,
  { type, data, effectiveOn }: Recorded<EngagementEvent>,
): EngagementState => {
  switch (type) {
    case 'EngagementRecorded': {
      const said = data.said.map(({ reference }) => [reference, effectiveOn] as const)
      return { status: 'recorded', lastStepOnBySaid: new Map(said) }
    }
    case 'ResponseRecorded':
      return state.status === 'none' ? state : responded(state, data.said, effectiveOn)
  }
}

const responded = (
  state: Extract<EngagementState, { status: 'recorded' }>,
  said: string,
  on: PlainDate,
): EngagementState => ({
  ...state,
  lastStepOnBySaid: new Map([...state.lastStepOnBySaid, [said, on]]),
})
