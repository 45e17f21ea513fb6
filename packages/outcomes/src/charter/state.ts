import type { PlainDate } from '@coflyfr/core'
import type { CharterEvent } from './events.ts'

/** What a decision knows of a charter: the day of the last step about each promise. */
export type CharterState =
  | { readonly status: 'none' }
  | { readonly status: 'adopted'; readonly lastStepOn: ReadonlyMap<string, PlainDate> }

/** No charter yet. */
export const initialCharter = (): CharterState => ({ status: 'none' })

/** Folds one event of a charter; pure. */
export const evolveCharter = (
  state: CharterState,
  { type, data, effectiveOn }: CharterEvent,
): CharterState => {
  switch (type) {
    case 'CharterAdopted': {
      const promised = data.promises.map(({ promise }) => [promise, effectiveOn] as const)
      return { status: 'adopted', lastStepOn: new Map(promised) }
    }
    case 'PromiseReported':
      if (state.status === 'none') return state
      return { ...state, lastStepOn: new Map([...state.lastStepOn, [data.promise, effectiveOn]]) }
  }
}
