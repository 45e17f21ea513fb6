import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventStore, memoryStore } from '@coflyfr/core'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import type { StoreUnderTest } from '@coflyfr/testing'
import { afterAll } from 'vitest'
import { clusterLikeStore } from './cluster-like-store.ts'

/** The in-memory store; nothing outlives it. */
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

/** The embedded store, on files of its own that are removed after the tests of the file that asks for it. */
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
