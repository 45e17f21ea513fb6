import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { eventsPath } from '../pack/check-files.ts'
import type { ReadsEvents } from '../pack/read-events.ts'
import { readInThreads } from './threads.ts'

/** From this many bytes of events on, threads save more time than starting them takes. */
const threadedBytes = 1 << 24

/** The quickest way to read the events of a pack on disk; undefined if that is in this thread alone. */
export const readsOf = async (path: string): Promise<ReadsEvents | undefined> => {
  const events = await stat(join(path, eventsPath)).catch(() => undefined)
  const isLong = events !== undefined && events.size >= threadedBytes
  return isLong && availableParallelism() > 1 ? readInThreads(path) : undefined
}
