import type { Vault } from '@coflyfr/core'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { openVault } from '@coflyfr/vault'

/** Opens a ledger and its vault, lets `work` use them, and closes both. */
export const opened = async <Result>(
  path: string,
  work: (store: SqliteStore, vault: Vault) => Promise<Result>,
): Promise<Result> => {
  await using store = await openStore(path)
  const { origin } = store
  await using vault = openVault({ path: `${path}.vault`, keyPath: `${path}.vault-key`, origin })
  return await work(store, vault)
}
