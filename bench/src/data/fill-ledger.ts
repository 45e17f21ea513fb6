import { instant, microsecondsOf } from '@coflyfr/core'
import { createStore } from '@coflyfr/store-sqlite'
import { appendAll } from './append-all.ts'
import { type GeneratedAppend, generatedAppends } from './generated-append.ts'
import { type DataSet, generatedOrigin } from './ledger-events.ts'

/** Appends that share a transaction. */
const batchLength = 1_000

const firstInstant = microsecondsOf(instant('2023-04-01T09:00:00Z'))

const day = 86_400_000_000

/** Writes a data set into a new ledger. The clock follows the data, so that the events are the same each time. */
export const fillLedger = async (path: string, dataSet: DataSet): Promise<void> => {
  let now = firstInstant
  // The file is a cache, and is made again if it loses its end in a power cut.
  const durability = 'power-cut-may-lose-last-appends'
  await using store = await createStore(path, {
    origin: generatedOrigin,
    durability,
    clock: () => now,
  })
  const append = async (batch: readonly GeneratedAppend[]): Promise<void> => {
    await appendAll(store, batch)
    now += Math.floor((1_096 * day * batch.length) / dataSet.events)
  }
  let batch: GeneratedAppend[] = []
  for (const one of generatedAppends(dataSet)) {
    batch.push(one)
    if (batch.length < batchLength) continue
    await append(batch)
    batch = []
  }
  await append(batch)
}
