import {
  type LedgerOpening,
  readOpening,
  StoreFault,
  type SubmitEnvironment,
  saltBytes,
  type Vault,
} from '@coflyfr/core'
import { rootAt } from '@coflyfr/proof'
import type { ReportSource } from '@coflyfr/reports'
import { isConnectionString } from '@coflyfr/store-kurrentdb'
import { openStore, type SqliteStore, type StoreOptions } from '@coflyfr/store-sqlite'
import { openVault } from '@coflyfr/vault'
import type { CliContext } from './cli-context.ts'
import { keepErasure } from './erasure/erasure-list.ts'
import { ledgerPath, openPlace } from './ledger-place.ts'
import { readLastBeside, vaultKeyPath, vaultPath } from './side-files.ts'

/** An open ledger with what commands need around it. */
export interface Session extends AsyncDisposable {
  readonly path: string
  readonly store: SqliteStore
  readonly opening: LedgerOpening
  readonly vault: Vault
  readonly environment: SubmitEnvironment
  readonly source: ReportSource
}

const openingOf = async (path: string, store: SqliteStore): Promise<LedgerOpening> => {
  const opening = await readOpening(store)
  if (opening !== null) return opening
  const found =
    store.tree.size() === 0
      ? 'it holds no event: its init was cut off; remove it and its key, and run init again'
      : 'its first event is not LedgerOpened; give the path of a ledger made with init'
  throw new StoreFault('NotALedger', `Cannot use "${path}": ${found}`)
}

/** Where reports read from: the store, and the root of its tree at any size. */
export const reportSource = (store: SqliteStore): ReportSource => ({
  store,
  checkpointAt: (size) => ({
    origin: store.origin,
    size,
    root: Buffer.from(rootAt(store.tree.readNode, size)).toString('base64'),
  }),
})

/** A store that cannot be written keeps no report state: each report folds the log instead. */
const keepingNothing = (store: SqliteStore): SqliteStore => ({
  ...store,
  saveSnapshot: () => Promise.resolve(),
})

/** Opens a ledger for reading: one that may not be written is no fault. */
export const openForReading = async (path: string, options: StoreOptions): Promise<SqliteStore> => {
  try {
    return await openStore(path, options)
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.code !== 'ReadOnly') throw fault
    return keepingNothing(await openStore(path, { ...options, readOnly: true }))
  }
}

/** Every erasure is listed beside the ledger before it is carried out, for the day on which an older backup is restored. */
const listingErasures = (path: string, vault: Vault): Vault => ({
  ...vault,
  carryOutErasure: async (erasing) => {
    await keepErasure(path, erasing)
    await vault.carryOutErasure(erasing)
  },
})

/**
 * Opens the ledger at a path as the user gave it, and holds it against the checkpoints kept beside it. A file that may
 * not be written is a fault for those who write and none for those who read.
 */
export const openSession = async (
  context: CliContext,
  ledger: string,
  access: 'read' | 'write',
  settings: Pick<StoreOptions, 'pageCacheKibibytes'> = {},
): Promise<Session> => {
  const path = ledgerPath(context, ledger)
  const last = await readLastBeside(path)
  const { clock, uuid, salt } = context
  const knownCheckpoints = last === null ? [] : [last.checkpoint]
  const options = { ...settings, knownCheckpoints, clock }
  const isCluster = isConnectionString(ledger)
  const store = await (access === 'read' && !isCluster
    ? openForReading(path, options)
    : openPlace(ledger, path, options))
  const opening = await openingOf(path, store).catch(async (fault: unknown) => {
    await store.close()
    throw fault
  })
  const warn = (message: string) => context.process.stderr.write(`coflyfr: ${message}\n`)
  const { refusalsKept } = opening
  const { origin } = store
  const vault = listingErasures(
    path,
    openVault({ path: vaultPath(path), keyPath: vaultKeyPath(path), origin, clock }),
  )
  // Two applications with a vault each would seal under two keys for one child: on a cluster personal fields are refused.
  const sealed = isCluster ? {} : { sealing: { vault, salt: () => context.random(saltBytes) } }
  return {
    path,
    store,
    opening,
    vault,
    environment: { store, states: new Map(), refusalsKept, clock, uuid, salt, warn, ...sealed },
    source: reportSource(store),
    [Symbol.asyncDispose]: async () => {
      await vault[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
}
