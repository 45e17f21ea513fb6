import type { EventStore, Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindsOfStore, rootOfLog } from './cluster/kinds.ts'
import { type Kind, storesAgree } from './cluster/stores-agree.ts'

const minutes = (count: number): number => count * 60_000

test(
  'E7 one history in memory, in a file, on a cluster and through a replica: the same reads, reports and root',
  async () => {
    await using kinds = kindsOfStore()
    const { memory, sqlite, cluster, replicated } = kinds
    await fc.assert(storesAgree(memory, [sqlite, cluster, replicated]), {
      numRuns: 5,
      endOnFailure: true,
    })
  },
  minutes(8),
)

const withStore =
  (wrong: (store: EventStore) => EventStore) =>
  (kind: Kind): Kind => ({
    ...kind,
    open: async (settings) => wrong(await kind.open(settings)),
  })

/** Reads to the end of the log, wherever the reader wanted to stop. */
const ignoresTheEnd = withStore((store) => ({
  ...store,
  readAll: ({ upTo: _, ...options } = {}) => store.readAll(options),
}))

/** Records by its own clock in place of the given one. */
const hasAClockOfItsOwn = (kind: Kind): Kind => ({
  ...kind,
  open: ({ origin, clock }) => kind.open({ origin, clock: () => clock() + 1 }),
})

/** Takes the event recorded at exactly an instant for one recorded after it. */
const stopsTooEarly = withStore((store) => ({
  ...store,
  positionAt: async (instant) => (await store.positionAt(instant)) - 1,
}))

/** Hashes stream by stream, as a cluster without a single global order would. */
const hashesByStream = (kind: Kind): Kind => ({
  ...kind,
  root: (store) =>
    rootOfLog({
      ...store,
      readAll: async function* () {
        const log: Recorded[] = []
        for await (const batch of store.readAll()) log.push(...batch)
        yield log.toSorted((one, other) => one.stream.localeCompare(other.stream))
      },
    }),
})

test.each([
  ['ignores where a read is to end', ignoresTheEnd, 'reads of cluster'],
  ['records by a clock of its own', hasAClockOfItsOwn, 'reads of cluster'],
  ['knows of too little at an instant', stopsTooEarly, 'reports of cluster'],
  ['hashes stream after stream', hashesByStream, 'root of cluster'],
])(
  'E7 planted defect: a cluster store that %s is caught',
  async (_, wrong, says) => {
    await using kinds = kindsOfStore()
    const { failed, errorInstance } = await fc.check(
      storesAgree(kinds.memory, [wrong(kinds.cluster)]),
      { numRuns: 40, seed: 20_231_115, endOnFailure: true },
    )
    expect(failed).toBe(true)
    expect(String(errorInstance)).toContain(says)
  },
  minutes(5),
)
