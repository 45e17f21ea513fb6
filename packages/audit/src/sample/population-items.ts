import type { JsonValue, Recorded } from '@coflyfr/core'
import { negatePence, type Pence, parsePounds } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { eventAmount, textField } from '../replay/event-amount.ts'
import { type EventTest, isAskedFor } from '../replay/event-test.ts'
import { membersOf, type PopulationName, populations } from './populations.ts'
import type { SampleItem } from './sample-item.ts'

/** Debits are the items above zero; credits are those below it, with the sign turned; all are all, unchanged. */
export type Side = 'debits' | 'credits' | 'all'

/** What a sample is drawn from. */
export interface Population {
  readonly name: PopulationName
  readonly side: Side
  readonly where: readonly EventTest[]
  /** Only this many events from the beginning of the log count. */
  readonly size: number
}

const details = ['costCentre', 'subjective', 'supplier', 'description', 'reason'] as const

/** Keeps the sign of the amount, unlike `eventAmount`, which tests compare with. */
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

/** Makes the tests apply to the item: its own amount and reference, and the day on which it was posted. */
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
