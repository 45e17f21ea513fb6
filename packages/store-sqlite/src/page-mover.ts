import { extname, join } from 'node:path'
import type { MoveOrder, Moving } from './page-mover.thread.ts'

/** A thread that moves pages from the write-ahead log into the file, through a connection of its own. */
export interface PageMover {
  /** Moves what is committed and seen by every reader; false where the thread has come to its end. */
  readonly move: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Built, it lies beside the one file that the package's root is made into. */
const threadFile = join(import.meta.dirname, `page-mover.thread${extname(import.meta.filename)}`)

/** It makes no objects to speak of. */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 16 }

/** Starts the thread, which keeps the process alive only while it moves something. */
export const pageMover = (moving: Moving): PageMover => {
  // Most processes read, and none reads with threads: not loading them makes each start a millisecond sooner.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const thread = new Worker(threadFile, { workerData: moving, resourceLimits })
  const tell = (order: MoveOrder): void => thread.postMessage(order)
  let onMoved: (isDone: boolean) => void = () => {}
  let isOver = false
  const over = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      isOver = true
      onMoved(false)
      resolve()
    })
  })
  thread.on('message', () => onMoved(true))
  // What ends the thread is met again by whoever moves the pages instead; without a listener it would be thrown here.
  thread.on('error', () => {})
  thread.unref()
  return {
    move: async () => {
      if (isOver) return false
      thread.ref()
      tell('move')
      const isDone = await new Promise<boolean>((resolve) => {
        onMoved = resolve
      })
      thread.unref()
      return isDone
    },
    close: async () => {
      thread.ref()
      tell('close')
      await over
    },
  }
}
