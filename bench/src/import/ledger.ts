import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cache-paths.ts'
import { generatedOrigin } from '../data/ledger-events.ts'
import { type Measurement, stopwatch } from '../measured.ts'
import { chunksOf } from './chunks.ts'

/**
 * A mixed history into a new ledger, an append an event, every one with its expected revision and a command of its own; as
 * many at once as the queue takes.
 */
export const ledgerHistory: Measurement = async ({ folder, cache, seed, events }) => {
  const path = join(folder, 'ledger.db')
  const watch = stopwatch()
  const store = await createStore(path, { origin: generatedOrigin })
  for (const chunk of chunksOf({ events, seed })) {
    await watch.during(async () => {
      const tasks = chunk.map(({ stream, event, options }) =>
        store.appendToStream(stream, [event], options)(),
      )
      for (const answer of await Promise.all(tasks)) {
        if (isLeft(answer)) throw new Error(`The ledger refused an append: ${answer.left.tag}`)
      }
    })
  }
  await watch.during(() => store.close())
  const facts = {
    durability: 'WAL, synchronous=FULL',
    fileBytes: statSync(path).size,
    lineBytes: statSync(cachePaths(cache, { events, seed }).lines).size,
  }
  return { events, ...watch.timing(), facts }
}
