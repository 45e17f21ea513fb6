import { extname, join } from 'node:path'
import type { MoveOrder, Moving } from './page-mover.thread.ts'

/** A thread that moves pages from the write-ahead log into the file, with a connection of its own. */
export interface PageMover {
  /** Moves the committed pages that no reader holds back; false if the thread has ended. */
  readonly move: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** In the published package it lies beside the one file that the package is built into. */
const threadFile = join(import.meta.dirname, `page-mover.thread${extname(import.meta.filename)}`)

/** Small, because the thread makes hardly any objects. */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 16 }

/** Starts the thread, which keeps the process alive only while it moves something. */
export const pageMover = (moving: Moving): PageMover => {
  // Loaded only here: most processes only read and need no thread, and start a millisecond faster without the module.
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
  // Without a listener the error would be thrown here. The engine will meet it again when it moves the pages itself.
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
