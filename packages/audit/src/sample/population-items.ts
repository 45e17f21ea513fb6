import type { JsonValue, Recorded } from '@coflyfr/core'
import { negatePence, type Pence, parsePounds } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { eventAmount, textField } from '../replay/event-amount.ts'
import { type EventTest, isAskedFor } from '../replay/event-test.ts'
import { membersOf, type PopulationName, populations } from './populations.ts'
import type { SampleItem } from './sample-item.ts'

/** Items above nought, those below it with their sign turned, or all as they are. */
export type Side = 'debits' | 'credits' | 'all'

/** From what a sample is drawn. */
export interface Population {
  readonly name: PopulationName
  readonly side: Side
  readonly where: readonly EventTest[]
  /** How many events of the log count. */
  readonly size: number
}

const details = ['costCentre', 'subjective', 'supplier', 'description', 'reason'] as const

/** An item's amount keeps its sign, where an event's for a test has none. */
const signedAmount = (data: JsonValue): Pence | null => {
  const text = textField(data, 'amount')
  if (text === null) return eventAmount(data)
  const amount = parsePounds(text)
  return isLeft(amount) ? null : amount.right
}

const itemOf = (event: Recorded, data: JsonValue, item: number): SampleItem | null => {
  const amount = signedAmount(data)
  if (amount === null) return null
  const { position, stream, type, effectiveOn, actor } = event
  const words = details.flatMap((field) => textField(data, field) ?? [])
  return {
    position,
    item,
    stream,
    type,
    on: textField(data, 'postedOn') ?? effectiveOn,
    actor,
    reference: textField(data, 'reference') ?? textField(event.data, 'reference'),
    detail: words.join(' · '),
    amount,
  }
}

const onSide = (item: SampleItem, side: Side): SampleItem | null => {
  switch (side) {
    case 'all':
      return item
    case 'debits':
      return item.amount > 0n ? item : null
    case 'credits':
      return item.amount < 0n ? { ...item, amount: negatePence(item.amount) } : null
  }
}

/** The tests look at the item itself: its own amount and reference, and the day on which it was posted. */
const asEvent = (event: Recorded, data: JsonValue, { on }: SampleItem): Recorded =>
  Object.assign({}, event, { data, effectiveOn: on })

/** The items of a population, in the order of the log. */
export async function* populationItems(
  ledger: AuditedLedger,
  { name, side, where, size }: Population,
): AsyncGenerator<SampleItem> {
  const { types, list } = populations[name]
  for await (const batch of ledger.readAll({ types, upTo: size - 1 })) {
    for (const event of batch) {
      for (const [number, data] of membersOf(event.data, list).entries()) {
        const found = itemOf(event, data, number)
        const item = found === null ? null : onSide(found, side)
        if (found === null || item === null) continue
        if (isAskedFor(asEvent(event, data, found), () => null, where)) yield item
      }
    }
  }
}
