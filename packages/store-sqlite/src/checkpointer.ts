import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Connection, checkpointPages, diskPragmas } from './connection.ts'
import { type PageMover, pageMover } from './page-mover.ts'
import { query } from './statement.ts'

/** Keeps the write-ahead log short without keeping the thread that commits. */
export interface Checkpointer {
  /** Called where several appends wait for one commit: from then on the thread is worth its syncs. */
  readonly shared: () => void
  /** Called after every commit. */
  readonly committed: () => void
  /** Until when nothing should be committed; null where all may go on. */
  readonly pause: () => Promise<unknown> | null
  /** Ends its thread, where there is one. The connection that is closed last moves what is left. */
  readonly close: () => Promise<void>
}

/** How often the log is looked at, at most, in milliseconds: little is written in between. */
const lookMs = 2

/** Few enough pages that moving them is no pause to speak of. */
const pausePages = 200

/** Moves before the pause at most, where pages are written as fast as they are moved. */
const movesMax = 4

/** Pages in the log at which commits wait for the thread, and those at which the engine moves them while committing. */
const behindPages = { wait: 4 * checkpointPages, engine: 8 * checkpointPages } as const

/**
 * Makes the checkpointer of a connection. Its thread is started once callers share commits and there is something to move:
 * a caller who appends one event after the other waits for every sync, and those of the thread make them slower.
 * As with the engine's own, what another program still reads in the log stays there, and the log grows meanwhile.
 */
export const checkpointer = (connection: Connection): Checkpointer => {
  let mover: PageMover | null = null
  let moving: Promise<void> | null = null
  let pausing: Promise<unknown> | null = null
  let isShared = false
  let hasFailed = false
  let pagesBefore = 0

  /** The engine does it again, as it did before. */
  const giveUp = (): void => {
    hasFailed = true
    connection.handle.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`)
  }

  const log = logLook(connection, giveUp)

  const moveOnce = async (): Promise<boolean> => {
    mover ??= startMover(connection)
    const isDone = await mover.move()
    if (!isDone) giveUp()
    return isDone
  }

  /** Once nothing is left to be moved, the next commit begins the log anew: for the last few pages no commit is let in. */
  const moveAll = async (): Promise<void> => {
    for (let moves = 1; moves <= movesMax; moves += 1) {
      if (!(await moveOnce())) return
      log.again()
      if (log.seen.pages < checkpointPages) return
      if (log.seen.left <= pausePages) break
    }
    try {
      pausing = moveOnce()
      await pausing
    } finally {
      pausing = null
      pagesBefore = log.seen.pages
    }
  }

  const isDue = (): boolean => {
    if (log.seen.pages < pagesBefore) pagesBefore = 0
    return moving === null && log.seen.pages - pagesBefore >= checkpointPages
  }

  return {
    shared: () => {
      isShared = true
    },
    committed: () => {
      if (!isShared || hasFailed || performance.now() - log.seen.atMs < lookMs) return
      log.again()
      if (!isDue()) return
      moving = moveAll()
        .catch(giveUp)
        .finally(() => {
          moving = null
        })
    },
    pause: () => pausing ?? (log.seen.pages >= behindPages.wait ? moving : null),
    close: async () => {
      await moving
      await mover?.close()
    },
  }
}

/** How long the log is, and how much of it is not in the file yet, as it was when it was looked at last. */
const logLook = (connection: Connection, onFailure: () => void) => {
  const look = query<readonly [busy: number, pages: number, moved: number]>(
    connection,
    'PRAGMA wal_checkpoint(NOOP)',
  )
  const seen = { pages: 0, left: 0, atMs: 0 }
  const again = (): void => {
    seen.atMs = performance.now()
    try {
      const [, pages = 0, moved = 0] = look.first() ?? []
      seen.pages = pages
      seen.left = pages - moved
    } catch {
      // What was committed stays so: the next commit tells what is wrong with the disk.
      onFailure()
    }
  }
  return { seen, again }
}

const startMover = ({ handle, path }: Connection): PageMover => {
  handle.exec(`PRAGMA wal_autocheckpoint = ${behindPages.engine}`)
  const location = pathToFileURL(realpathSync(path))
  location.searchParams.set('mode', 'rw')
  return pageMover({ location: location.href, pragmas: diskPragmas })
}
