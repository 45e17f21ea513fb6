import type { GeneratedAppend } from '../data/generated-append.ts'
import { type Measurement, timed } from '../measured.ts'
import type { EmmettStore } from '../peers/emmett-sqlite.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { withPostgres } from '../peers/local-postgres.ts'
import { appendList } from './append-list.ts'
import { emmettAppender } from './emmett.ts'
import { latencies } from './latencies.ts'

/** The part of `@event-driven-io/emmett-postgresql` 0.42.0 that is measured. */
interface EmmettPostgres {
  readonly getPostgreSQLEventStore: (
    address: string,
  ) => Pick<EmmettStore, 'appendToStream' | 'schema'> & { readonly close: () => Promise<void> }
}

/** Divides the appends so that each writer has its own streams, and the revisions fit. */
const byWriter = (
  appends: readonly GeneratedAppend[],
  writers: number,
): readonly (readonly GeneratedAppend[])[] => {
  const writerByStream = new Map<string, number>()
  const lists = Array.from({ length: writers }, (): GeneratedAppend[] => [])
  for (const append of appends) {
    const writer = writerByStream.get(append.stream) ?? writerByStream.size % writers
    writerByStream.set(append.stream, writer)
    lists[writer]!.push(append)
  }
  return lists
}

const appending =
  (writers: number): Measurement =>
  ({ folder, seed, events }) =>
    withPostgres(folder, async (address) => {
      const list = appendList(seed, events)
      const store = loadPeer<EmmettPostgres>(
        '@event-driven-io/emmett-postgresql',
      ).getPostgreSQLEventStore(address)
      await store.schema.migrate()
      const { append, failures } = emmettAppender(store)
      for (const one of list.warmUp) await append(one)
      const taken = latencies(events)
      let count = 0
      const writer = async (appends: readonly GeneratedAppend[]): Promise<void> => {
        for (const one of appends) {
          const start = performance.now()
          if (await append(one)) count += 1
          taken.took(performance.now() - start)
        }
      }
      const lists = byWriter(list.timed, writers)
      const timing = await timed(async () => {
        await Promise.all(lists.map(writer))
      })
      await store.close()
      const facts = { durability: 'fsync on', failures: failures(), ...taken.facts() }
      return { events: count, ...timing, facts }
    })

/** Emmett's PostgreSQL store on a server of its own, one event after the other. */
export const emmettPostgresOneWriter: Measurement = appending(1)

/** The same with eight writers at once, with which it is fastest. */
export const emmettPostgres8Writers: Measurement = appending(8)
