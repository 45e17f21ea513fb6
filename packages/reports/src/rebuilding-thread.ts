import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnsweringThread, answeringThread, type LedgerElsewhere } from '@coflyfr/core'

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

/** Another thread that folds reports: it answers with the bytes of each state as it is kept. */
export type RebuildingThread = AnsweringThread<ToldReports, readonly Uint8Array[]>

// Both lie beside this file, as it was written, or beside the one file that the package's root is built into.
const beside = (name: string): URL =>
  pathToFileURL(join(import.meta.dirname, `${name}${extname(import.meta.filename)}`))

/** Starts the thread, which loads its code while this one goes on. */
export const rebuildingThread = (ledger: LedgerElsewhere): RebuildingThread => {
  const workerData: FoldingElsewhere = { ledger, reports: beside('index').href }
  return answeringThread(beside('rebuild.thread'), { workerData })
}
