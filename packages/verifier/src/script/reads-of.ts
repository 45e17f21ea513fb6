import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { eventsPath } from '../pack/check-files.ts'
import type { ReadsEvents } from '../pack/read-events.ts'
import { readInThreads } from './threads.ts'

/** From so many bytes of events on threads save more than their start costs. */
const threadedBytes = 1 << 24

/** How the events of a pack on this disk are read quickest; undefined where it is in one thread. */
export const readsOf = async (path: string): Promise<ReadsEvents | undefined> => {
  const events = await stat(join(path, eventsPath)).catch(() => undefined)
  const isLong = events !== undefined && events.size >= threadedBytes
  return isLong && availableParallelism() > 1 ? readInThreads(path) : undefined
}
