import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createStore } from '@coflyfr/store-sqlite'
import { appendAll } from '../data/append-all.ts'
import { cachePaths } from '../data/cache-paths.ts'
import { type DataSet, generatedOrigin } from '../data/ledger-events.ts'
import { type Measured, type Measurement, stopwatch } from '../measured.ts'
import { chunksOf } from './chunks.ts'

/** Appends a data set to a new ledger. */
const bringIn = async (path: string, dataSet: DataSet): Promise<Measured> => {
  const watch = stopwatch()
  const store = await createStore(path, { origin: generatedOrigin })
  for (const chunk of chunksOf(dataSet)) {
    await watch.during(() => appendAll(store, chunk))
  }
  await watch.during(() => store.close())
  const facts = { durability: 'WAL, synchronous=FULL', fileBytes: statSync(path).size }
  return { events: dataSet.events, ...watch.timing(), facts }
}

/**
 * A mixed history into a new ledger: an append for each event, with its expected revision and a command of its own, and
 * as many at once as the queue takes.
 */
export const ledgerHistory: Measurement = async ({ folder, cache, seed, events }) => {
  const measured = await bringIn(join(folder, 'ledger.db'), { events, seed })
  const lineBytes = statSync(cachePaths(cache, { events, seed }).lines).size
  return { ...measured, facts: { ...measured.facts, lineBytes } }
}

/** The same of a tenth as many events. */
export const ledgerHistoryOfTenth: Measurement = ({ folder, seed, events }) =>
  bringIn(join(folder, 'ledger.db'), { events: Math.floor(events / 10), seed })
