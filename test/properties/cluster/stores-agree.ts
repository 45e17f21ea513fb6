import assert from 'node:assert/strict'
import {
  type EventStore,
  type Placed,
  type PointInTime,
  placedOf,
  type ReadAllOptions,
  type Recorded,
} from '@coflyfr/core'
import { type ReportParameters, reports } from '@coflyfr/reports'
import { logFilters } from '@coflyfr/testing'
import fc from 'fast-check'
import type { OpenStore } from '../../support/budget-ledger.ts'
import { draws, written } from '../recomputed/drawn-ledgers.ts'
import { questionOf, questions } from '../recomputed/questions.ts'
import { asked, seen } from '../reports/ledgers.ts'

/** A kind of store, how an empty one is opened, and how to get the root of its log. */
export interface Kind {
  readonly name: string
  readonly open: OpenStore
  /** The root of the whole log: the store's own if it keeps a tree. */
  readonly root: (store: EventStore) => Promise<Uint8Array>
}

const all = async <Event>(batches: AsyncIterable<readonly Event[]>): Promise<readonly Event[]> => {
  const events: Event[] = []
  for await (const batch of batches) events.push(...batch)
  return events
}

interface Reads {
  readonly log: readonly Recorded[]
  readonly streams: readonly (readonly Recorded[])[]
  readonly filtered: readonly (readonly Recorded[])[]
  readonly scanned: readonly (readonly Placed[])[]
}

const readsOf = async (
  store: EventStore,
  streams: readonly Recorded['stream'][],
  filters: readonly ReadAllOptions[],
): Promise<Reads> => ({
  log: await all(store.readAll()),
  streams: await Promise.all(streams.map((stream) => all(store.readStream(stream)))),
  filtered: await Promise.all(filters.map((filter) => all(store.readAll(filter)))),
  scanned: await Promise.all(
    filters.map(async (filter) => (await all(store.scan(filter))).map(placedOf)),
  ),
})

/** A short history; a longer one would mostly add refusals. */
const histories = fc.array(draws, { minLength: 10, maxLength: 30, size: 'max' })

const reportNames = fc.subarray([...reports.keys()], { minLength: 6, maxLength: 12 })

/** The reads to compare. */
interface Asked {
  readonly streams: readonly Recorded['stream'][]
  readonly filters: readonly ReadAllOptions[]
  readonly reportNames: readonly string[]
  readonly parameters: ReportParameters
}

/** Everything that a history left in a store, as a reader sees it. */
const seenOf = async ({ root }: Kind, store: EventStore, asks: Asked) => {
  const documents: (readonly [string, unknown])[] = []
  for (const name of asks.reportNames) {
    const report = reports.get(name)
    assert.ok(report !== undefined)
    documents.push([name, await seen(report, store, asks.parameters)])
  }
  const { streams, filters } = asks
  return {
    reads: await readsOf(store, streams, filters),
    documents,
    root: Buffer.from(await root(store)).toString('hex'),
  }
}

/** By the position of an event, or by its recorded time. */
const pointIn = (
  log: readonly Recorded[],
  { asOf, knownAt }: ReturnType<typeof questionOf>,
): PointInTime => {
  const recordedAt = log[knownAt ?? -1]?.recordedAt
  const isTime = knownAt !== null && knownAt % 2 === 0 && recordedAt !== undefined
  return { asOf: asOf as PointInTime['asOf'], knownAt: isTime ? recordedAt : knownAt }
}

/**
 * One random history of commands gives the same refusals, the same log, the same answer to any read, the same reports
 * at any point in time and the same root on each kind of store.
 */
export const storesAgree = (first: Kind, others: readonly Kind[]) =>
  fc.asyncProperty(
    histories,
    reportNames,
    questions,
    fc.gen(),
    async (history, names, anyQuestion, draw) => {
      const { ledger, refused, log } = await written(history, first.open)
      await using store = ledger.store
      const question = questionOf(anyQuestion, log)
      const asks: Asked = {
        streams: [...new Set(log.map(({ stream }) => stream))],
        filters: [1, 2, 3].map(() => draw(logFilters, log)),
        reportNames: names,
        parameters: asked(pointIn(log, question), question.year as ReportParameters['year']),
      }
      const expected = await seenOf(first, store, asks)
      for (const kind of others) {
        const other = await written(history, kind.open)
        await using another = other.ledger.store
        assert.deepEqual([...other.refused], [...refused], `refusals of ${kind.name}`)
        const found = await seenOf(kind, another, asks)
        assert.deepEqual(found.reads, expected.reads, `reads of ${kind.name}`)
        assert.deepEqual(found.documents, expected.documents, `reports of ${kind.name}`)
        assert.equal(found.root, expected.root, `root of ${kind.name}`)
      }
    },
  )
