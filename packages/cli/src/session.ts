import { type LedgerOpening, readOpening, StoreFault, type SubmitEnvironment } from '@coflyfr/core'
import { rootAt } from '@coflyfr/proof'
import type { ReportSource } from '@coflyfr/reports'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import type { CliContext } from './cli-context.ts'
import { userPath } from './cli-context.ts'
import { checkpointsPath, readCheckpoints } from './side-files.ts'

/** An open ledger with what commands need around it. */
export interface Session extends AsyncDisposable {
  readonly path: string
  readonly store: SqliteStore
  readonly opening: LedgerOpening
  readonly environment: SubmitEnvironment
  readonly source: ReportSource
}

const openingOf = async (path: string, store: SqliteStore): Promise<LedgerOpening> => {
  const opening = await readOpening(store)
  if (opening !== null) return opening
  throw new StoreFault(
    'NotALedger',
    `Cannot use "${path}": it holds no LedgerOpened; make a ledger with init`,
  )
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

/** Opens the ledger at a path as the user gave it, and holds it against the checkpoints kept beside it. */
export const openSession = async (context: CliContext, ledger: string): Promise<Session> => {
  const path = userPath(context, ledger)
  const { records } = await readCheckpoints(checkpointsPath(path))
  const knownCheckpoints = records.map(({ checkpoint }) => checkpoint)
  const store = await openStore(path, { knownCheckpoints, clock: context.clock })
  const opening = await openingOf(path, store)
  const { clock, uuid, salt } = context
  return {
    path,
    store,
    opening,
    environment: {
      store,
      states: new Map(),
      refusalsKept: opening.refusalsKept,
      clock,
      uuid,
      salt,
      warn: (message) => context.process.stderr.write(`coflyfr: ${message}\n`),
    },
    source: reportSource(store),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}
