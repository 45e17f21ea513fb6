import type { PlainDate } from '@coflyfr/core'
import type { ScaleEvent } from './events.ts'

type Defined = Extract<ScaleEvent, { readonly type: 'ScaleDefined' }>['data']

/** One version of a scale, and the day from which it is used. */
export interface ScaleVersion extends Omit<Defined, 'name' | 'source'> {
  readonly from: PlainDate
}

/** What a decision knows of a scale. */
export interface ScaleState {
  /** In order of their numbers, which is the order of their days. */
  readonly versions: readonly ScaleVersion[]
  readonly retiredOn: PlainDate | null
}

/** A scale that nobody has defined. */
export const initialScale = (): ScaleState => ({ versions: [], retiredOn: null })

/** Folds one event of a scale; pure. */
export const evolveScale = (
  state: ScaleState,
  { type, data, effectiveOn }: ScaleEvent,
): ScaleState => {
  switch (type) {
    case 'ScaleDefined': {
      const { name: _, source: __, ...version } = data
      return { ...state, versions: [...state.versions, { ...version, from: effectiveOn }] }
    }
    case 'ScaleRetired':
      return { ...state, retiredOn: effectiveOn }
  }
}
