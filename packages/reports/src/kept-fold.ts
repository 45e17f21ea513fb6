import { beginFold, type DomainEvent, encodeKept, type Fold } from '@coflyfr/core'
import { narrowed } from './points/narrowed.ts'
import type { Report } from './report.ts'

/** The fold of a report in progress, with its type of state hidden. */
export interface KeptFold extends Pick<Fold<unknown>, 'types' | 'take'> {
  /** The state after all events taken so far, as the bytes that a store keeps. */
  readonly kept: () => Uint8Array
}

/** Begins the fold of a report's state. */
export const keptFold = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
): KeptFold => {
  const projection = narrowed(report)
  const { types, take, state } = beginFold(report.catalogue, projection, projection.initialState())
  return { types, take, kept: () => encodeKept<State>(projection, state()) }
}
