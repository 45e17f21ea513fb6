import { existsSync } from 'node:fs'
import { StoreFault } from '@coflyfr/core'
import { createStore, openStore, type SqliteStore, type StoreOptions } from '@coflyfr/store-sqlite'

/** Opens the file of a replica, made where there is none; one of another ledger is a fault. */
export const openReplicaFile = async (
  path: string,
  origin: string,
  options: Pick<StoreOptions, 'clock' | 'pageCacheKibibytes'>,
): Promise<SqliteStore> => {
  if (!existsSync(path)) return createStore(path, { ...options, origin })
  const store = await openStore(path, options)
  if (store.origin === origin) return store
  await store.close()
  throw new StoreFault(
    'NotALedger',
    `Cannot follow ${origin} with "${path}": it holds ${store.origin}; give another file with beside=`,
  )
}
