import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type EventStore,
  memoryStore,
  type Placed,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import {
  openSharedWork,
  readShared,
  type SharedProjection,
  type SharedWork,
  type SharedWorker,
  sharedWorker,
  sharesCount,
} from '@coflyfr/store-sqlite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logOf, note } from '../support/cluster.ts'
import { notebookEvents } from '../support/notebook.ts'

const origin = 'shared.example.gov.uk/ledger'

const leaseMs = 100

const holders = ['one', 'two', 'three'] as const

let folder = ''
let files = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coflyfr-shared-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The positions of the events in each stream. */
const places: SharedProjection<ReadonlyMap<string, readonly number[]>> = {
  name: 'places',
  version: 1,
  types: ['Noted'],
  initialState: () => new Map(),
  evolve: (state, { stream, position }: Placed) =>
    new Map([...state, [stream, [...(state.get(stream) ?? []), position]]]),
  encode: (state) => Buffer.from(JSON.stringify([...state])),
  decode: (bytes) => new Map(JSON.parse(Buffer.from(bytes).toString())),
}

type Step =
  | { readonly kind: 'append'; readonly stream: number }
  | { readonly kind: 'work' | 'pause' | 'resume' | 'leave'; readonly worker: number }
  | { readonly kind: 'wait'; readonly ms: number }

const worker = fc.nat(holders.length - 1)

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('append' as const), stream: fc.nat(9) }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('work' as const), worker }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const), worker }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), worker }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        ms: fc.constantFrom(40, leaseMs),
      }),
    },
  ),
  { minLength: 10, maxLength: 40 },
)

/** One holder pauses while another takes over its shares and goes further. */
const overtaken: readonly Step[] = [
  { kind: 'append', stream: 0 },
  { kind: 'pause', worker: 0 },
  { kind: 'wait', ms: leaseMs },
  { kind: 'append', stream: 0 },
  { kind: 'work', worker: 1 },
  { kind: 'resume', worker: 0 },
]

/** A store whose next scan can be paused before it ends. */
const pausable = (store: EventStore) => {
  let gate: Promise<void> | null = null
  let open = (): void => {}
  return {
    pause: () => {
      gate ??= new Promise((resolve) => {
        open = resolve
      })
    },
    resume: () => {
      open()
      gate = null
    },
    store: {
      ...store,
      async *scan(options?: Parameters<EventStore['scan']>[0]) {
        yield* store.scan(options)
        await gate
      },
    },
  }
}

type Share = (path: string, clockMs: () => number) => SharedWork

const fenced: Share = (path, clockMs) => openSharedWork(path, { origin, leaseMs, clockMs })

/** Keeps a state even if another holder has the share by now. */
const unfenced: Share = (path, clockMs) => {
  const shared = fenced(path, clockMs)
  const handle = new DatabaseSync(path)
  const save = handle.prepare('UPDATE shares SET position = ?, state = ? WHERE share = ?')
  return {
    ...shared,
    save: ({ share }, { position, state }) => save.run(position, state, share).changes > 0,
    close: () => {
      handle.close()
      shared.close()
    },
  }
}

/** Every kept state is the fold of its streams up to its position, and no position has gone back. */
const checkKept = async (store: EventStore, path: string, last: number[]): Promise<void> => {
  const log = await logOf(store)
  const handle = new DatabaseSync(path, { readOnly: true })
  const rows = handle.prepare('SELECT share, position, state FROM shares WHERE position >= 0').all()
  handle.close()
  for (const { share, position, state } of rows) {
    const kept = places.decode(state instanceof Uint8Array ? state : Buffer.alloc(0))
    for (const [stream, found] of kept) {
      const expected = log.filter((event) => event.stream === stream)
      expect(found).toEqual(
        expected.map((event) => event.position).filter((at) => at <= Number(position)),
      )
    }
    expect(Number(position)).toBeGreaterThanOrEqual(last[Number(share)] ?? -1)
    last[Number(share)] = Number(position)
  }
}

const mergedOf = (states: readonly ReadonlyMap<string, readonly number[]>[]) =>
  new Map(states.flatMap((state) => [...state]))

const sharesTruly = async (drawn: readonly Step[], share: Share): Promise<void> => {
  const path = join(folder, `${files++}.work`)
  let clockMs = 1_000
  let recorded = 1
  const store = memoryStore({ origin, clock: () => recorded++ })
  const opened = holders.map(() => share(path, () => clockMs))
  const stores = holders.map(() => pausable(store))
  const workers: readonly SharedWorker[] = holders.map((holder, index) =>
    sharedWorker({
      store: stores[index]?.store ?? store,
      catalogue: notebookEvents,
      projection: places,
      shared: opened[index] ?? fenced(path, () => clockMs),
      holder,
    }),
  )
  /** The paused passes. */
  const paused = new Map<number, Promise<unknown>>()
  const resume = async (index: number): Promise<void> => {
    stores[index]?.resume()
    await paused.get(index)
    paused.delete(index)
  }
  const last: number[] = []
  let commands = 0
  const act = async (step: Step): Promise<void> => {
    if (step.kind === 'wait') clockMs += step.ms
    else if (step.kind === 'append') {
      const stream: StreamName = streamName('case', String(step.stream))
      await note(store, `c-${commands++}`, 'any', { stream })
    } else if (step.kind === 'resume') await resume(step.worker)
    else if (paused.has(step.worker)) return
    else if (step.kind === 'leave') workers[step.worker]?.leave()
    else if (step.kind === 'work') await workers[step.worker]?.work()
    else {
      stores[step.worker]?.pause()
      const pass = workers[step.worker]?.work() ?? Promise.resolve()
      pass.catch(() => {})
      paused.set(step.worker, pass)
    }
  }
  try {
    for (const step of drawn) {
      await act(step)
      await checkKept(store, path, last)
    }
    for (const index of holders.keys()) await resume(index)
    clockMs += leaseMs
    for (const one of workers) await one.work()
    await checkKept(store, path, last)
    const log = await logOf(store)
    const standing = await readShared(store, places, opened[0] ?? fenced(path, () => clockMs))
    expect(standing).toMatchObject({ position: log.length - 1, behind: 0 })
    const expected = log.reduce(
      (state, event) => places.evolve(state, event),
      places.initialState(),
    )
    expect(mergedOf(standing.states)).toEqual(expected)
  } finally {
    for (const index of holders.keys()) await resume(index).catch(() => {})
    for (const shared of opened) shared.close()
  }
}

describe('processes that share a projection', () => {
  test('fold each event once, even if one is paused, gone or late', async () => {
    const property = fc.asyncProperty(steps, (drawn) => sharesTruly(drawn, fenced))
    await fc.assert(property, {
      numRuns: 40 * Number(process.env['CLUSTER_TIMES'] ?? 1),
      endOnFailure: true,
    })
  }, 600_000)

  test('planted defect: a paused holder that writes after another took over is caught', async () => {
    const property = fc.asyncProperty(steps, (drawn) =>
      sharesTruly([...overtaken, ...drawn], unfenced),
    )
    await expect(fc.assert(property, { numRuns: 20, endOnFailure: true })).rejects.toThrow()
  }, 600_000)

  test('each takes a fair part, and a report says how far behind the log it is', async () => {
    const path = join(folder, `${files++}.work`)
    const shared = openSharedWork(path, { origin })
    const store = memoryStore({ origin, clock: () => 1 })
    const [one, two] = holders.map((holder) =>
      sharedWorker({ store, catalogue: notebookEvents, projection: places, shared, holder }),
    )
    await note(store, 'c-1', 'any')
    expect(await one?.work()).toEqual({ position: 0, behind: 0 })
    expect(one?.shares().length).toBe(sharesCount)
    await two?.work()
    await one?.work()
    await two?.work()
    expect([one?.shares().length, two?.shares().length]).toEqual([sharesCount / 2, sharesCount / 2])
    await note(store, 'c-2', 'any')
    await note(store, 'c-3', 'any')
    await one?.work()
    expect(await readShared(store, places, shared)).toMatchObject({ position: 0, behind: 2 })
    one?.leave()
    two?.leave()
    expect(await two?.work()).toEqual({ position: 0, behind: 2 })
    expect(two?.shares().length).toBe(sharesCount / 2)
    shared.close()
  })

  test('a file of another kind or another ledger is refused by its path', () => {
    const path = join(folder, 'other.db')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE t (a)')
    other.close()
    expect(() => openSharedWork(path, { origin })).toThrow(/other\.db.*another kind/)
    const ours = join(folder, 'ours.work')
    openSharedWork(ours, { origin }).close()
    expect(() => openSharedWork(ours, { origin: 'b.example/l' })).toThrow(/ours\.work.*shared\.ex/)
  })
})
