import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventStore, memoryStore } from '@coflyfr/core'
import { rootAt } from '@coflyfr/proof'
import { openCluster, openReplicated } from '@coflyfr/store-kurrentdb'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import {
  type DoubleServer,
  startDouble,
} from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { auditedMemory } from '../../support/audited-memory.ts'
import { placeOn } from '../../support/stores-under-test.ts'
import type { Kind } from './stores-agree.ts'

/** Kinds of stores that each open on a server or file of their own, all of which are disposed of with this. */
export interface Kinds extends AsyncDisposable {
  readonly memory: Kind
  readonly sqlite: Kind
  readonly cluster: Kind
  readonly replicated: Kind
}

/** The root for a store without a tree, from the events that it returns. */
export const rootOfLog = async (store: EventStore): Promise<Uint8Array> => {
  const { tree } = await auditedMemory(store)
  return rootAt(tree.readNode, tree.size())
}

const hasTree = (store: EventStore): store is SqliteStore => 'tree' in store

const rootOfTree = async (store: EventStore): Promise<Uint8Array> => {
  if (!hasTree(store)) throw new Error('this store has no tree')
  // A replica catches up when it is read.
  await store.head()
  return store.tree.root()
}

/** Every kind of store, the cluster's on test doubles of its protocol. */
export const kindsOfStore = (): Kinds => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-agree-'))
  const servers: DoubleServer[] = []
  let files = 0
  const newFile = () => join(folder, `${files++}.db`)
  const newPlace = async (origin: string): Promise<string> => {
    const server = await startDouble()
    servers.push(server)
    return placeOn(server, origin, 20_000)
  }
  return {
    memory: { name: 'memory', open: memoryStore, root: rootOfLog },
    sqlite: {
      name: 'sqlite',
      open: (settings) => createStore(newFile(), settings),
      root: rootOfTree,
    },
    cluster: {
      name: 'cluster',
      open: async ({ origin, clock }) => openCluster(await newPlace(origin), { clock }),
      root: rootOfLog,
    },
    replicated: {
      name: 'cluster with a replica',
      open: async ({ origin, clock }) =>
        openReplicated(await newPlace(origin), { clock, replica: newFile() }),
      root: rootOfTree,
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
