/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import { defineEvent, type EventOf, exactObject, IdText, NonEmptyText, oneOf } from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'

/** A whole number from 0. */
export const Count = new t.Type<number, number, unknown>(
  'Count',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
  (value, context) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? t.success(value)
      : t.failure(value, context, 'a whole number from 0'),
  t.identity,
)

const orNull = <Value>(codec: t.Type<Value, Value, unknown>) => t.union([codec, t.null])

/** An item of the sample: the event at a position, or a member of its list, and how often it was hit. */
const SampledItem = exactObject('SampledItem', {
  position: Count,
  item: Count,
  amount: PoundsText,
  hits: Count,
})

/** What every sample says of itself. */
export const sampleFields = {
  reference: IdText,
  /** Which items there are to draw from. */
  population: NonEmptyText,
  /** Items above nought, those below it with their sign turned, or all of them. */
  side: oneOf('debits', 'credits', 'all'),
  /** What each item had to be, as it was asked for. */
  where: t.readonlyArray(NonEmptyText),
  method: oneOf('random', 'monetary-unit', 'above'),
  /** The log that it was drawn from: so many events, and the root of their tree in hex. */
  log: exactObject('SampledLog', { size: Count, root: NonEmptyText }),
  /** How many items there were, and what they came to. */
  items: Count,
  value: PoundsText,
  selected: t.readonlyArray(SampledItem),
} as const

/** A sample was drawn: from what, how, by which seed, and which items; anyone can draw it again and compare. */
export const SampleDrawn = defineEvent({
  type: 'SampleDrawn',
  data: exactObject('SampleDrawn', {
    ...sampleFields,
    purpose: orNull(NonEmptyText),
    seed: orNull(NonEmptyText),
    size: orNull(Count),
    interval: orNull(PoundsText),
    threshold: orNull(PoundsText),
  }),
})

/** The event of the stream `sample-<reference>`. */
export type SampleEvent = EventOf<typeof SampleDrawn>
