import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnsweringThread, answeringThread, type LedgerElsewhere } from '@coflyfr/core'

/** The data a thread is started with. */
export interface FoldingElsewhere {
  readonly ledger: LedgerElsewhere
  /** The URL of this package's root. */
  readonly reports: string
}

/** The reports that a thread has to fold, by name. */
export interface ReportsToFold {
  readonly names: readonly string[]
  /** Position of the last event to fold. */
  readonly upTo: number
}

/** Another thread that folds reports, to the bytes of each state as it is kept. */
export type RebuildingThread = AnsweringThread<ReportsToFold, readonly Uint8Array[]>

// Both are beside this file in the sources, and beside the one built file of the package's root.
const beside = (name: string): URL =>
  pathToFileURL(join(import.meta.dirname, `${name}${extname(import.meta.filename)}`))

/** Starts the thread, which loads its code while this one continues. */
export const rebuildingThread = (ledger: LedgerElsewhere): RebuildingThread => {
  const workerData: FoldingElsewhere = { ledger, reports: beside('index').href }
  return answeringThread(beside('rebuild.thread'), { workerData })
}
