/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { nullable } from '../codec/nullable.ts'
import { MeasureCode } from '../measure/measure-code.ts'

/** What a council promises to the children whose parent it is. */
export const CharterPromise = exactObject('promise', { promise: IdText, text: NonEmptyText })

/** How far a promise is kept. */
export const PromiseProgress = oneOf('under-way', 'kept', 'not-kept')

/** A charter was adopted, with its principles and promises. */
export const CharterAdopted = defineEvent({
  type: 'CharterAdopted',
  data: exactObject('CharterAdopted', {
    charter: IdText,
    title: NonEmptyText,
    principles: t.readonlyArray(NonEmptyText),
    promises: t.readonlyArray(CharterPromise),
    /** The minute that adopted it. */
    decision: NonEmptyText,
  }),
})

/** A promise has a new text from this day; how far it is kept must be reported again. */
export const PromiseAmended = defineEvent({
  type: 'PromiseAmended',
  data: exactObject('PromiseAmended', {
    charter: IdText,
    promise: IdText,
    text: NonEmptyText,
    reason: NonEmptyText,
    /** The minute that amended it. */
    decision: NonEmptyText,
  }),
})

/** How far a promise is kept was reported; the latest report counts. */
export const PromiseReported = defineEvent({
  type: 'PromiseReported',
  data: exactObject('PromiseReported', {
    charter: IdText,
    promise: IdText,
    progress: PromiseProgress,
    summary: NonEmptyText,
    evidence: nullable(NonEmptyText),
    measures: t.readonlyArray(MeasureCode),
  }),
})

/** Every event of a charter's stream. */
export type CharterEvent =
  | EventOf<typeof CharterAdopted>
  | EventOf<typeof PromiseAmended>
  | EventOf<typeof PromiseReported>

/** Events of `charter-<id>`. */
export const charterEvents: EventCatalogue = eventCatalogue(
  CharterAdopted,
  PromiseAmended,
  PromiseReported,
)
