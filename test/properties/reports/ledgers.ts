import assert from 'node:assert/strict'
import { type EventStore, memoryStore, now, type PointInTime } from '@coflyfr/core'
import {
  type AnyReport,
  defaultParameters,
  type ReportDocument,
  type ReportParameters,
} from '@coflyfr/reports'
import { appendEvents, testClock } from '@coflyfr/testing'
import { isRight } from 'fp-ts/lib/Either.js'
import type { Written } from './desk.ts'

/** An empty store; two stores filled with the same log are equal, including recorded times. */
export const emptyStore = (): EventStore =>
  memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })

/** Appends each event by itself. */
export const fill = async (store: EventStore, log: readonly Written[]): Promise<void> => {
  for (const [stream, event] of log) {
    const { size } = await store.head()
    const append = { stream, commandId: `c-${size}`, events: [event] }
    const appended = await appendEvents(store, { ...append, expectedRevision: 'any' })
    assert.ok(isRight(appended))
  }
}

/** A store that holds a log. */
export const filled = async (log: readonly Written[]): Promise<EventStore> => {
  const store = emptyStore()
  await fill(store, log)
  return store
}

/** The parameters for a year at a point in time. */
export const asked = (
  at: PointInTime = now,
  year: ReportParameters['year'] = null,
): ReportParameters => ({ ...defaultParameters, at, year })

/** A store as the source of a report. */
export const sourceOf = (store: EventStore) => ({ store, checkpointAt: () => null })

/** The report's document, or the tag of its refusal. */
export const seen = async (
  report: AnyReport,
  store: EventStore,
  parameters: ReportParameters,
): Promise<ReportDocument | string> => {
  const outcome = await report.make(sourceOf(store), parameters)
  return isRight(outcome) ? outcome.right : outcome.left.tag
}
