import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'

/** Reads a share of a data set. It has a file of its own, because loading every report takes as much memory as reading. */
const scanning =
  (share: number): Measurement =>
  async ({ cache, seed, events }) => {
    const { ledger } = cachePaths(cache, { events, seed })
    await using store = await openStore(ledger, { readOnly: true })
    const upTo = Math.floor(events * share) - 1
    let read = 0
    const timing = await timed(async () => {
      for await (const batch of store.scan({ upTo })) read += batch.length
    })
    return { events: read, ...timing, facts: {} }
  }

/** Every event read and nothing folded: the cost of reading alone. */
export const scanAll: Measurement = scanning(1)

/** The same over the first tenth of the log. */
export const scanTenth: Measurement = scanning(0.1)
