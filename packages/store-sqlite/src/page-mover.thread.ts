/**
 * The thread of page-mover.ts. An error here ends it, and the engine then moves the pages on the thread that commits.
 */

import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseSync } from './sqlite.ts'

// The types hold because only page-mover.ts starts this thread and sends it messages.
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
  /** The ledger as a URL in mode `rw`, so that the engine makes no file if there is none. */
  readonly location: string
  readonly pragmas: readonly string[]
}

/** What the thread is told to do. It answers `move` when it is done. */
export type MoveOrder = 'move' | 'close'
