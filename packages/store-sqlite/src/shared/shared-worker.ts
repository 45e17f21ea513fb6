import { type EventCatalogue, type EventStore, upcastEvent } from '@coflyfr/core'
import { shareOf } from './share-of.ts'
import type { SharedProjection, Standing } from './shared-projection.ts'
import { type Lease, type SharedWork, sharesCount } from './shared-work.ts'
import { standingOf } from './standing-of.ts'

/** One of the processes that share the folding of a projection. */
export interface SharedWorker {
  /**
   * Takes its part of the shares, folds them up to the head of the log and keeps their states. Returns how far all shares
   * have come. A share that another process took meanwhile is left to it.
   */
  readonly work: () => Promise<Standing>
  /** The shares that it holds. */
  readonly shares: () => readonly number[]
  /** Gives its shares back, so that nobody has to wait until the leases expire. */
  readonly leave: () => void
}

/** What a worker needs. */
export interface SharedWorkerOptions<State> {
  readonly store: EventStore
  readonly catalogue: EventCatalogue
  readonly projection: SharedProjection<State>
  readonly shared: SharedWork
  /** Unique name of this process. */
  readonly holder: string
}

interface Held<State> {
  readonly lease: Lease
  position: number
  state: State
}

/** How often in the time of a lease the states are kept during a long fold. */
const keepsInLease = 3

/**
 * Makes a worker for a shared projection. Each worker folds the streams of the shares that it holds. If a process ends or
 * hangs, others take its shares when its leases expire, and go on from the states that it kept last.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 * import { openSharedWork, readShared, sharedWorker } from '@coflyfr/store-sqlite'
 *
 * const origin = 'council.example/ledger'
 * const store = memoryStore({ origin, clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 *   encode: (count: number) => Buffer.from(String(count)),
 *   decode: (bytes: Uint8Array) => Number(Buffer.from(bytes).toString()),
 * }
 * const shared = openSharedWork(':memory:', { origin })
 * const worker = sharedWorker({ store, catalogue: ledgerEvents, projection: openings, shared, holder: 'one' })
 * assert.deepEqual(await worker.work(), { position: 0, behind: 0 })
 * const { states, behind } = await readShared(store, openings, shared)
 * assert.deepEqual([states.reduce((sum, count) => sum + count), behind], [1, 0])
 * shared.close()
 * ```
 */
export const sharedWorker = <State>({
  store,
  catalogue,
  projection,
  shared,
  holder,
}: SharedWorkerOptions<State>): SharedWorker => {
  const { name, version, types } = projection
  const held = new Map<number, Held<State>>()
  const drop = (share: number): void => {
    held.delete(share)
  }
  const take = (share: number): void => {
    const taken = shared.take({ projection: name, version, share }, holder)
    if (taken === null) return
    const { lease, kept } = taken
    const state = kept === null ? projection.initialState() : projection.decode(kept.state)
    held.set(share, { lease, position: kept?.position ?? -1, state })
  }
  /** Holds no more than a fair part of the shares, so that a process that comes later gets some. */
  const settleShares = (): void => {
    const fair = Math.ceil(sharesCount / shared.attend(name, version, holder))
    for (const [share, { lease }] of held) if (!shared.renew(lease)) drop(share)
    for (const [share, { lease }] of [...held].slice(fair)) {
      shared.giveBack(lease)
      drop(share)
    }
    for (let share = 0; share < sharesCount && held.size < fair; share += 1) {
      if (!held.has(share)) take(share)
    }
  }
  const keepAll = (position: number): void => {
    for (const [share, one] of held) {
      one.position = Math.max(one.position, position)
      const snapshot = { position: one.position, state: projection.encode(one.state) }
      if (!shared.save(one.lease, snapshot)) drop(share)
    }
  }
  const fold = async (head: number): Promise<void> => {
    const after = Math.min(...[...held.values()].map(({ position }) => position))
    let keptAt = performance.now()
    for await (const events of store.scan({ after, upTo: head, types })) {
      for (const event of events) {
        const one = held.get(shareOf(event.stream))
        if (one === undefined || event.position <= one.position) continue
        one.state = projection.evolve(one.state, upcastEvent(catalogue, event))
      }
      if (performance.now() - keptAt < shared.leaseMs / keepsInLease) continue
      keepAll(events.at(-1)?.position ?? -1)
      keptAt = performance.now()
    }
    keepAll(head)
  }
  return {
    work: async () => {
      settleShares()
      const head = (await store.head()).size - 1
      if (held.size > 0) await fold(head)
      return standingOf(shared, projection, head)
    },
    shares: () => [...held.keys()],
    leave: () => {
      for (const [share, { lease }] of held) {
        shared.giveBack(lease)
        drop(share)
      }
    },
  }
}
