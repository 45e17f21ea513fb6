import { type Command, exactObject, NonEmptyText } from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import type * as t from 'io-ts'
import { Count, sampleFields } from './events.ts'

/** Codec of the data of `DrawSample`. */
export const DrawSampleData = exactObject('DrawSample', sampleFields, {
  purpose: NonEmptyText,
  seed: NonEmptyText,
  size: Count,
  interval: PoundsText,
  threshold: PoundsText,
})

/** Puts an auditor's sample on record: how it was drawn, from what, and which items it holds; `sample --record` gives it. */
export type DrawSample = Command<'DrawSample', t.TypeOf<typeof DrawSampleData>>
