import { once } from 'node:events'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** How another thread comes to the same ledger: by calling `openStore` of a module with a path. */
export interface LedgerElsewhere {
  /** Address of the module. */
  readonly module: string
  readonly path: string
}

/** What a thread is started with. */
export interface FoldingElsewhere {
  readonly ledger: LedgerElsewhere
  /** Address of this package's root. */
  readonly reports: string
}

/** What it is told to fold, by the names of reports. */
export interface ToldReports {
  readonly names: readonly string[]
  /** Position of the last event. */
  readonly upTo: number
}

/** Another thread that folds reports. */
export interface RebuildingThread {
  /** The bytes of each state as it is kept; rejects where the thread has come to its end. */
  readonly fold: (told: ToldReports) => Promise<readonly Uint8Array[]>
  readonly leave: () => Promise<unknown>
}

// Both lie beside this file, as it was written, or beside the one file that the package's root is built into.
const besides = (name: string): string =>
  join(import.meta.dirname, `${name}${extname(import.meta.filename)}`)

/** Starts the thread, which loads its code while this one goes on. */
export const rebuildingThread = (ledger: LedgerElsewhere): RebuildingThread => {
  // Most processes rebuild nothing: not loading threads makes each start a millisecond sooner.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const workerData: FoldingElsewhere = { ledger, reports: pathToFileURL(besides('index')).href }
  const thread = new Worker(besides('rebuild.thread'), { workerData })
  const ended = new AbortController()
  thread.once('exit', () => ended.abort())
  return {
    fold: async (told) => {
      thread.postMessage(told)
      const [states] = await once(thread, 'message', { signal: ended.signal })
      return states
    },
    leave: () => thread.terminate(),
  }
}
