import {
  type DomainEvent,
  foldFrom,
  type KnownAt,
  type PlainDate,
  type Projected,
} from '@coflyfr/core'
import type { Report } from '../report.ts'
import type { ReportSource } from '../report-source.ts'
import type { KeptPoints } from './kept-points.ts'
import { narrowed } from './narrowed.ts'
import { StatePoints } from './state-points.ts'
import { wholeState } from './whole-state.ts'

/** Reads a report's state at a point in time. */
export type StateAt<State> = (
  source: ReportSource,
  asOf: PlainDate | null,
  knownAt: KnownAt,
) => Promise<Projected<State>>

/**
 * Reads states of a report at any point in time, from those that the source keeps along the log or by folding the log.
 * The caller may change them.
 */
export const stateAt = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
): StateAt<State> => {
  const { catalogue, projection, kept } = report
  const known = new WeakMap<KeptPoints, StatePoints<State, Event>>()
  const pointsOf = (points: KeptPoints, fork: (state: State) => State) => {
    const found = known.get(points) ?? new StatePoints(points, catalogue, narrowed(report), fork)
    known.set(points, found)
    return found
  }
  const narrowState = async (
    { store, points }: ReportSource,
    asOf: PlainDate | null,
    { position }: KnownAt,
  ): Promise<State> => {
    if (kept !== undefined && points !== undefined)
      return await pointsOf(points, kept.fork).at({ asOf, position })
    const from = { state: projection.initialState(), after: -1, upTo: position }
    return await foldFrom(store, catalogue, narrowed(report), asOf, from)
  }
  return async (source, asOf, knownAt) => {
    const state = await narrowState(source, asOf, knownAt)
    return await wholeState(report, source, asOf, { state, knownAt })
  }
}
