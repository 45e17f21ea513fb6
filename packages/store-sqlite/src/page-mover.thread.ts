/**
 * The thread of page-mover.ts. What goes wrong here ends it, and the pages are moved by the engine on the thread that
 * commits.
 */

import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseSync } from './sqlite.ts'

// Both are sent by page-mover.ts, the one that starts this thread.
const { location, pragmas }: Moving = workerData
const handle = new DatabaseSync(new URL(location))
for (const pragma of pragmas) handle.exec(`PRAGMA ${pragma}`)
const move = handle.prepare('PRAGMA wal_checkpoint(PASSIVE)')

parentPort?.on('message', (order: MoveOrder) => {
  if (order === 'move') {
    move.get()
    parentPort?.postMessage('moved')
  } else {
    handle.close()
    parentPort?.close()
  }
})

/** What the thread is started with. */
export interface Moving {
  /** The ledger as a URL, by which the engine makes no file that is not there. */
  readonly location: string
  readonly pragmas: readonly string[]
}

/** What it is told; it answers the first. */
export type MoveOrder = 'move' | 'close'
