import {
  type ClusterAddress,
  isConnectionString,
  openReplicated,
  parseConnectionString,
} from '@coflyfr/store-kurrentdb'
import { openStore, type SqliteStore, type StoreOptions } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from './cli-context.ts'
import { UsageFault } from './usage-fault.ts'

const addressIn = (ledger: string): ClusterAddress => {
  const address = parseConnectionString(ledger)
  if (!isLeft(address)) return address.right
  const { given, expected } = address.left
  throw new UsageFault(`LEDGER: expected ${expected}, found "${given}"`)
}

/** The name of the ledger in a connection string. */
export const originIn = (ledger: string): string => addressIn(ledger).origin

/** The path of a ledger's file, beside which its key and checkpoints are; on a cluster that of the replica. */
export const ledgerPath = (context: CliContext, ledger: string): string => {
  if (!isConnectionString(ledger)) return userPath(context, ledger)
  const { beside, origin } = addressIn(ledger)
  return userPath(context, beside ?? `${origin.replaceAll(/[^A-Za-z0-9.-]/g, '-')}.replica`)
}

/** The path of a ledger that must be a file: what is done to it cannot be done to a cluster. */
export const ledgerFile = (context: CliContext, ledger: string): string => {
  if (!isConnectionString(ledger)) return userPath(context, ledger)
  throw new UsageFault(
    `LEDGER: expected the path of a file, found the cluster of ${originIn(ledger)}; migrate copies a ledger from one to the other`,
  )
}

/** Opens a ledger file, or a ledger on a cluster through its replica. */
export const openPlace = (
  ledger: string,
  path: string,
  options: StoreOptions,
): Promise<SqliteStore> =>
  isConnectionString(ledger)
    ? openReplicated(ledger, { ...options, replica: path })
    : openStore(path, options)
