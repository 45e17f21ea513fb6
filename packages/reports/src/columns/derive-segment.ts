import { budgetEvents } from '@coflyfr/budget/events'
import { type EventStore, type Placed, streamName, upcastEvent } from '@coflyfr/core'
import { budgetMonitoringTypes } from '../budget-monitoring/events.ts'
import { closingTypes } from '../periods/closed-periods.ts'
import { trialBalanceTypes } from '../trial-balance/events.ts'
import type { MoneyEvent } from './money-event.ts'
import type { Segment, SegmentHeader } from './segment.ts'
import { SegmentBuilder } from './segment-builder.ts'

/** Every type of event that columns are derived from. */
const columnsTypes: readonly MoneyEvent['type'][] = [
  ...new Set([...budgetMonitoringTypes, ...trialBalanceTypes]),
]

/** Those types with their newest schema versions: columns that were derived from others are derived anew. */
export const columnsShapes = [...columnsTypes]
  .sort()
  .map((type) => `${type} ${budgetEvents.get(type)?.schemaVersion}`)
  .join()

const isMoneyEvent = (event: Placed): event is Placed<MoneyEvent> =>
  columnsTypes.some((type) => type === event.type)

/** Brought to its newest shape; null for an event of another type. */
const moneyEvent = (event: Placed): Placed<MoneyEvent> | null => {
  const current = upcastEvent(budgetEvents, event)
  return isMoneyEvent(current) ? current : null
}

/** The event that gave the money which an event returns; null where it returns none. */
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

/** Position of the last event before a position that closed or opened a period; -1 without any. */
export const lastClosingBefore = async (store: EventStore, position: number): Promise<number> => {
  let last = -1
  if (position === 0) return last
  for await (const batch of store.scan({ upTo: position - 1, types: closingTypes }))
    last = batch.at(-1)?.position ?? last
  return last
}

/** Derives the columns of a run of the log from the log alone. */
export const deriveSegment = async (
  store: EventStore,
  { first, length, lastClosing }: Pick<SegmentHeader, 'first' | 'length' | 'lastClosing'>,
  root: string,
): Promise<Segment> => {
  const builder = new SegmentBuilder(first, lastClosing)
  const run = { after: first - 1, upTo: first + length - 1, types: columnsTypes }
  for await (const batch of store.scan(run))
    for (const placed of batch) {
      const event = moneyEvent(placed)
      if (event !== null) builder.add(event, await giftOf(store, event))
    }
  return builder.segment({ length, root, shapes: columnsShapes })
}
