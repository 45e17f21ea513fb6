import { exec } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type EventStore, keptInMemory } from '@coflyfr/core'
import { openCluster, openReplicated } from '@coflyfr/store-kurrentdb'
import type { StoreUnderTest } from '@coflyfr/testing'
import { afterAll } from 'vitest'
import { type BareClient, bareClient } from '../../packages/store-kurrentdb/test/bare-client.ts'

const url = process.env['KURRENTDB_URL'] ?? ''

const driver = process.env['KURRENTDB_DRIVER'] ?? 'eventstore'

/** The place of a ledger on the real server. */
export const placeOf = (origin: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}driver=${driver}&origin=${origin}`

/** A ledger that nobody else has. */
export const newOrigin = (): string => `real.example.gov.uk/${randomUUID()}`

/** Kills the server and starts it again; undefined where nobody said how. */
export const restart = ((): (() => Promise<void>) | undefined => {
  const command = process.env['KURRENTDB_RESTART']
  if (command === undefined) return undefined
  return async () => void (await promisify(exec)(command))
})()

const capabilities = { checksReadSet: false, commandIdScope: 'stream' } as const

/** The store without a replica, on the real server. */
export const clusterOnServer = (): StoreUnderTest => {
  const kept = new Map<string, ReturnType<typeof keptInMemory>>()
  const open: StoreUnderTest['open'] = ({ origin, clock }) => {
    const states = kept.get(origin) ?? keptInMemory()
    kept.set(origin, states)
    return openCluster(placeOf(origin), { clock, kept: states })
  }
  return {
    name: `cluster (${driver})`,
    capabilities,
    open,
    reopen: (_store, settings) => open(settings),
  }
}

/** The store with a replica, on the real server. */
export const replicatedOnServer = (): StoreUnderTest => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-replica-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const paths = new WeakMap<EventStore, string>()
  const openAt = async (path: string, { origin, clock }: Parameters<StoreUnderTest['open']>[0]) => {
    const store = await openReplicated(placeOf(origin), { clock, replica: path })
    paths.set(store, path)
    return store
  }
  return {
    name: `cluster with a replica (${driver})`,
    capabilities,
    open: (settings) => openAt(join(folder, randomUUID()), settings),
    reopen: (store, settings) => openAt(paths.get(store) ?? '', settings),
  }
}

/** The client of the driver alone, for what nobody should do to a ledger. */
export const bareOnServer = (): Promise<BareClient> => bareClient(driver, url)
