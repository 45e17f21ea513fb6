import { beginFold, type DomainEvent, encodeKept, type Fold } from '@coflyfr/core'
import { narrowed } from './points/narrowed.ts'
import type { Report } from './report.ts'

/** The fold of a report under way, whose state is its own affair. */
export interface KeptFold extends Pick<Fold<unknown>, 'types' | 'take'> {
  /** The bytes in which a store keeps what all that was taken came to. */
  readonly kept: () => Uint8Array
}

/** Begins the fold of a report's state from nothing. */
export const keptFold = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
): KeptFold => {
  const projection = narrowed(report)
  const { types, take, state } = beginFold(report.catalogue, projection, projection.initialState())
  return { types, take, kept: () => encodeKept<State>(projection, state()) }
}
