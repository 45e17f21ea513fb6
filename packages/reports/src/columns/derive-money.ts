import { budgetEvents } from '@coflyfr/budget/events'
import { type EventStore, type Placed, streamName, upcastEvent } from '@coflyfr/core'
import { budgetMonitoringTypes } from '../budget-monitoring/events.ts'
import { closingTypes } from '../periods/closed-periods.ts'
import { trialBalanceTypes } from '../trial-balance/events.ts'
import type { MoneyEvent } from './money-event.ts'
import type { MoneySegment } from './money-segment.ts'
import { MoneySegmentBuilder } from './money-segment-builder.ts'
import type { Run } from './segment-kind.ts'

/** The types of all events that columns are derived from. */
const moneyTypes: readonly MoneyEvent['type'][] = [
  ...new Set([...budgetMonitoringTypes, ...trialBalanceTypes]),
]

/** Those types with their newest schema versions; columns derived from other versions are derived again. */
export const moneyShapes = [...moneyTypes]
  .sort()
  .map((type) => `${type} ${budgetEvents.get(type)?.schemaVersion}`)
  .join()

const isMoneyEvent = (event: Placed): event is Placed<MoneyEvent> =>
  moneyTypes.some((type) => type === event.type)

/** The event in its newest shape; null if it is of another type. */
const moneyEvent = (event: Placed): Placed<MoneyEvent> | null => {
  const current = upcastEvent(budgetEvents, event)
  return isMoneyEvent(current) ? current : null
}

/** The event that gave the money which this one returns; null if it returns none. */
const giftOf = async (
  store: EventStore,
  event: Placed<MoneyEvent>,
): Promise<Placed<MoneyEvent> | null> => {
  if (event.type !== 'GiftReturned') return null
  const { stream, revision } = event.data.gift
  for await (const batch of store.readStream(streamName(stream), {
    from: revision,
    upTo: revision,
  }))
    for (const gift of batch) return moneyEvent(gift)
  return null
}

/** Position of the last event before a position that closed or reopened a period; -1 if there is none. */
const lastClosingBefore = async (store: EventStore, position: number): Promise<number> => {
  let last = -1
  if (position === 0) return last
  for await (const batch of store.scan({ upTo: position - 1, types: closingTypes }))
    last = batch.at(-1)?.position ?? last
  return last
}

const lastClosingOf = (store: EventStore, { first, before }: Run<MoneySegment>): Promise<number> =>
  before === undefined
    ? lastClosingBefore(store, first)
    : Promise.resolve(before?.header.lastClosing ?? -1)

/** Derives the columns of a run of the log, from the log alone. */
export const deriveMoney = async (
  store: EventStore,
  run: Run<MoneySegment>,
  root: string,
): Promise<MoneySegment> => {
  const { first, length } = run
  const builder = new MoneySegmentBuilder(first, await lastClosingOf(store, run))
  const events = store.scan({ after: first - 1, upTo: first + length - 1, types: moneyTypes })
  for await (const batch of events)
    for (const placed of batch) {
      const event = moneyEvent(placed)
      if (event !== null) builder.add(event, await giftOf(store, event))
    }
  return builder.segment({ length, root, shapes: moneyShapes })
}
