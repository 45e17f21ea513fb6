import type { PlainDate } from '@coflyfr/core'
import type { CharterEvent } from './events.ts'

/** What a promise says, and the day of the last step about it. */
export interface Promised {
  readonly text: string
  readonly lastStepOn: PlainDate
}

/** What a decision knows of a charter. */
export type CharterState =
  | { readonly status: 'none' }
  | { readonly status: 'adopted'; readonly promises: ReadonlyMap<string, Promised> }

/** No charter yet. */
export const initialCharter = (): CharterState => ({ status: 'none' })

/** Folds one event of a charter; pure. */
export const evolveCharter = (
  state: CharterState,
  { type, data, effectiveOn }: CharterEvent,
): CharterState => {
  switch (type) {
    case 'CharterAdopted': {
      const promised = data.promises.map(
        ({ promise, text }) => [promise, { text, lastStepOn: effectiveOn }] as const,
      )
      return { status: 'adopted', promises: new Map(promised) }
    }
    case 'PromiseAmended':
    case 'PromiseReported': {
      if (state.status === 'none') return state
      const before = state.promises.get(data.promise)?.text ?? ''
      const text = type === 'PromiseAmended' ? data.text : before
      const promises = new Map(state.promises)
      return { ...state, promises: promises.set(data.promise, { text, lastStepOn: effectiveOn }) }
    }
  }
}
