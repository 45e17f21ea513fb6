import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventStore, keptInMemory, memoryStore } from '@coflyfr/core'
import { openCluster, openReplicated } from '@coflyfr/store-kurrentdb'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import type { StoreSettings, StoreUnderTest } from '@coflyfr/testing'
import { afterAll } from 'vitest'
import {
  type DoubleServer,
  startDouble,
} from '../../packages/store-kurrentdb/test/double/double-server.ts'
import { clusterLikeStore } from './cluster-like-store.ts'

/** The in-memory store, which cannot be reopened. */
export const memory: StoreUnderTest = {
  name: 'memory',
  capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
  open: async (settings) => memoryStore(settings),
}

/** The in-memory store with the capabilities of a cluster. */
export const clusterLike: StoreUnderTest = {
  name: 'like a cluster',
  capabilities: { checksReadSet: false, commandIdScope: 'stream' },
  open: async (settings) => clusterLikeStore(settings),
}

/** The embedded store, on files that are removed after the tests of the file that calls this. */
export const sqlite = (): StoreUnderTest => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-contract-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const paths = new WeakMap<EventStore, string>()
  let ledgers = 0
  return {
    name: 'sqlite',
    capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
    open: async (settings) => {
      const path = join(folder, `${ledgers++}.db`)
      const store = await createStore(path, settings)
      paths.set(store, path)
      return store
    },
    reopen: (store, { clock }) => openStore(paths.get(store) ?? '', { clock }),
  }
}

/** The client package; a process can use only one. */
type Driver = DoubleServer['driver']

/** The place of a ledger on a double, as a connection string. */
export const placeOn = (
  { authority, driver }: Pick<DoubleServer, 'authority' | 'driver'>,
  origin: string,
  timeoutMs = 3_000,
): string => `esdb://${authority}?tls=false&timeout=${timeoutMs}&driver=${driver}&origin=${origin}`

/** The cluster store against a double of its protocol on the loopback interface, which is not a real server. */
export const clusterOnDouble = (driver?: Driver): StoreUnderTest => {
  const servers = new WeakMap<EventStore, DoubleServer>()
  const kept = new WeakMap<DoubleServer, ReturnType<typeof keptInMemory>>()
  const started: DoubleServer[] = []
  afterAll(() => Promise.all(started.map((server) => server.stop())))
  const openOn = async (server: DoubleServer, origin: string, clock: () => number) => {
    const states = kept.get(server) ?? keptInMemory()
    kept.set(server, states)
    const store = await openCluster(placeOn(server, origin), { clock, kept: states })
    servers.set(store, server)
    return store
  }
  return {
    name: 'cluster (double)',
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    open: async ({ origin, clock }) => {
      const server = await startDouble(driver)
      started.push(server)
      return openOn(server, origin, clock)
    },
    reopen: (store, { origin, clock }) => {
      const server = servers.get(store)
      if (server === undefined) throw new Error('this store was not opened on a double')
      return openOn(server, origin, clock)
    },
  }
}

/** As {@link clusterOnDouble}, with a replica file, which a reopened store uses again. */
export const replicatedOnDouble = (driver?: Driver): StoreUnderTest => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-replica-'))
  const started: DoubleServer[] = []
  const places = new WeakMap<EventStore, { readonly server: DoubleServer; readonly path: string }>()
  let replicas = 0
  afterAll(async () => {
    await Promise.all(started.map((server) => server.stop()))
    rmSync(folder, { recursive: true, force: true })
  })
  const openOn = async (server: DoubleServer, path: string, { origin, clock }: StoreSettings) => {
    const store = await openReplicated(placeOn(server, origin), { clock, replica: path })
    places.set(store, { server, path })
    return store
  }
  return {
    name: 'cluster with a replica (double)',
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    open: async (settings) => {
      const server = await startDouble(driver)
      started.push(server)
      return openOn(server, join(folder, `${replicas++}.db`), settings)
    },
    reopen: (store, settings) => {
      const place = places.get(store)
      if (place === undefined) throw new Error('this store was not opened on a double')
      return openOn(place.server, place.path, settings)
    },
  }
}
