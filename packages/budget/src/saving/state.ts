import { eventCatalogue, type PlainDate, type Recorded } from '@coflyfr/core'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from './events.ts'

/** An approved cut, as far as the decisions on it need it. */
export interface Reduction {
  readonly status: 'approved' | 'removed'
  /** Effective date of the last step. */
  readonly lastStepOn: PlainDate
}

/** The reductions of one year by reference. */
export type ReductionsState = PersistentMap<Reduction>

/** The codecs of the events of the stream `savings-<year>`. */
export const reductionEvents = eventCatalogue(
  ReductionApproved,
  ReductionReported,
  ReductionRemoved,
)

/** A year without reductions. */
export const initialReductions = (): ReductionsState => persistentMap()

/** The reduction of a reference, if one was approved. */
export const reductionOf = (state: ReductionsState, reference: string): Reduction | undefined =>
  entryOf(state, reference)

/** Folds one event of the stream `savings-<year>`. */
export const evolveReductions = (
  state: ReductionsState,
  { type, data, effectiveOn }: Recorded<ReductionEvent>,
): ReductionsState =>
  withEntry(state, data.reference, {
    status: type === 'ReductionRemoved' ? 'removed' : 'approved',
    lastStepOn: effectiveOn,
  })
