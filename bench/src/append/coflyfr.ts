import { join } from 'node:path'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CommandIds, GeneratedAppend } from '../data/generated-append.ts'
import { generatedOrigin } from '../data/ledger-events.ts'
import { type Measurement, timed } from '../measured.ts'
import { appendList } from './append-list.ts'
import { batchList } from './batch-list.ts'
import { latencies } from './latencies.ts'
import { ownAnswers } from './own-answers.ts'

const append = async (
  store: SqliteStore,
  { stream, event, options }: GeneratedAppend,
): Promise<void> => {
  const answer = await store.appendToStream(stream, [event], options)()
  if (isLeft(answer)) throw new Error(`The ledger refused an append: ${answer.left.tag}`)
}

/** Appends with several callers at once, each waiting for its own commit before its next append. */
const appending =
  (callers: number, commandIds: CommandIds = 'numbered'): Measurement =>
  async ({ folder, seed, events }) => {
    const list = appendList(seed, events, commandIds)
    await using store = await createStore(join(folder, 'ledger.db'), { origin: generatedOrigin })
    const taken = latencies(list.warmUp.length + events)
    const run = async (appends: readonly GeneratedAppend[]): Promise<readonly number[]> => {
      // All callers take from one list, so that the revisions fit as long as the queue keeps its order.
      const waiting = appends.values()
      const caller = async (): Promise<number> => {
        let served = 0
        for (const one of waiting) {
          const start = performance.now()
          await append(store, one)
          taken.took(performance.now() - start)
          served += 1
        }
        return served
      }
      return await Promise.all(Array.from({ length: callers }, caller))
    }
    await run(list.warmUp)
    let served: readonly number[] = []
    const timing = await timed(async () => {
      served = await run(list.timed)
    })
    const stored = store.tree.size() - list.warmUp.length
    if (stored !== events) throw new Error(`${stored} of ${events} events were stored`)
    const shares =
      callers === 1
        ? {}
        : {
            fewestOfACaller: Math.min(...served),
            ownAnswers: await ownAnswers(store, seed),
          }
    return {
      events,
      ...timing,
      facts: { durability: 'WAL, synchronous=FULL', ...taken.facts(), ...shares },
    }
  }

/** One append after the other: expected revision, command id, context, leaf and tree, then its own durable commit. */
export const coflyfrOneAtATime: Measurement = appending(1)

/** 64 callers; what arrives in one turn of the event loop shares a commit. */
export const coflyfr64Callers: Measurement = appending(64)

/** 512 callers. */
export const coflyfr512Callers: Measurement = appending(512)

/** The same with random command ids, which an index would have to store in no order. */
export const coflyfr64CallersRandomIds: Measurement = appending(64, 'random')

/** A hundred events of one command in each call, durable before the next. */
export const coflyfrBatches: Measurement = async ({ folder, seed, events }) => {
  const { warmUp, timed: batches } = batchList(seed, events)
  await using store = await createStore(join(folder, 'ledger.db'), { origin: generatedOrigin })
  const run = async (some: typeof batches): Promise<void> => {
    for (const batch of some) {
      const [{ stream, options }] = batch
      const eventsOfBatch = batch.map(({ event }) => event)
      const answer = await store.appendToStream(stream, eventsOfBatch, options)()
      if (isLeft(answer)) throw new Error(`The ledger refused a batch: ${answer.left.tag}`)
    }
  }
  await run(warmUp)
  const timing = await timed(() => run(batches))
  const facts = { durability: 'WAL, synchronous=FULL' }
  return { events: batches.flat().length, ...timing, facts }
}
