import { ActualsImported, PeriodClosed, ReportsSealed } from '@coflyfr/budget/events'
import type { Recorded } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'

/** A closed period with the seals of its reports. */
export interface SealedClose {
  readonly period: string
  readonly on: string
  /** Position of the close: what the reports are known at. */
  readonly position: number
  readonly seals: ReadonlyMap<string, string>
}

/** A posting that came after its period was closed. */
export interface LateItem {
  readonly position: number
  readonly concerns: string
  readonly countsIn: string
  readonly amount: bigint
}

const closesByPosition = (events: readonly Recorded[]): ReadonlyMap<number, Recorded> =>
  new Map(
    events
      .filter(({ type }) => type === PeriodClosed.type)
      .map((event) => [event.position, event] as const),
  )

/** Every close that was sealed, in the order of the log. */
export const sealedCloses = (events: readonly Recorded[]): readonly SealedClose[] => {
  const closes = closesByPosition(events)
  return events.flatMap(({ data }) => {
    if (!ReportsSealed.data.is(data)) return []
    const { period, upTo: position, seals } = data
    const on = closes.get(position)?.effectiveOn ?? ''
    const hashes = new Map(seals.map(({ report, linesHash }) => [report, linesHash]))
    return [{ period, on, position, seals: hashes }]
  })
}

/** Every posting that names the closed period it concerns. */
export const lateItems = (events: readonly Recorded[]): readonly LateItem[] =>
  events.flatMap(({ position, data }) => {
    if (!ActualsImported.data.is(data) || data.concerns === null) return []
    const { concerns, period: countsIn } = data
    return data.postings.map(({ amount }) => ({
      position,
      concerns,
      countsIn,
      amount: penceOfPounds(amount),
    }))
  })
