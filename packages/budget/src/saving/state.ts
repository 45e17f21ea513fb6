import { eventCatalogue, type PlainDate, type Recorded } from '@coflyfr/core'
import { type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from './events.ts'

/** What decisions need to know of an approved cut. */
export interface Reduction {
  readonly status: 'approved' | 'removed'
  /** What it is to save, in pence. */
  readonly target: Pence
  /** What the latest report says it saved; nothing before the first. */
  readonly achieved: Pence
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

const nothing = { target: zeroPence, achieved: zeroPence }

/** Folds one event of the stream `savings-<year>`. */
export const evolveReductions = (
  state: ReductionsState,
  { type, data, effectiveOn: lastStepOn }: Recorded<ReductionEvent>,
): ReductionsState => {
  const { target, achieved } = reductionOf(state, data.reference) ?? nothing
  const put = (reduction: Omit<Reduction, 'lastStepOn'>) =>
    withEntry(state, data.reference, { ...reduction, lastStepOn })
  switch (type) {
    case 'ReductionApproved':
      return put({ status: 'approved', target: penceOfPounds(data.target), achieved })
    case 'ReductionReported':
      return put({ status: 'approved', target, achieved: penceOfPounds(data.achieved) })
    case 'ReductionRemoved':
      return put({ status: 'removed', target, achieved })
  }
}
