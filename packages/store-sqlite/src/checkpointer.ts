import { pathToFileURL } from 'node:url'
import { type Connection, checkpointPages, diskPragmas, type Pause } from './connection.ts'
import { realpathSync } from './file-system.ts'
import { type PageMover, pageMover } from './page-mover.ts'
import { query } from './statement.ts'

/** Keeps the write-ahead log short without keeping the thread that commits. */
export interface Checkpointer {
  /** Called where several appends wait for one commit: from then on the thread is worth its syncs. */
  readonly shared: () => void
  /** Called after every commit. */
  readonly committed: () => void
  /** Ends its thread, where there is one. The connection that is closed last moves what is left. */
  readonly close: () => Promise<void>
}

/** How often the log is looked at, at most, in milliseconds: little is written in between. */
const lookMs = 2

/** Pages in the log at which the engine moves them while committing, where a reader keeps the thread from it. */
const enginePages = 4 * checkpointPages

/**
 * Makes the checkpointer of a connection. Its thread is started once callers share commits and there is something to move:
 * a caller who appends one event after the other waits for every sync, and those of the thread make them slower.
 * As with the engine's own, what another program still reads in the log stays there, and the log grows meanwhile.
 */
export const checkpointer = (connection: Connection): Checkpointer => {
  let mover: PageMover | null = null
  let moving: Promise<void> | null = null
  let pause: Pause | null = null
  let isShared = false
  let hasFailed = false
  let pagesBefore = 0

  /** The engine does it again, as it did before. */
  const giveUp = (): void => {
    hasFailed = true
    connection.handle.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`)
  }

  const log = logLook(connection, giveUp)

  const move = async (thread: PageMover): Promise<void> => {
    if (!(await thread.move())) giveUp()
  }

  const moveBeside = async (thread: PageMover, beside: Pause['beside']): Promise<void> => {
    const until = move(thread)
    pause = { until, beside }
    await until
  }

  /**
   * What is open is committed first, and nothing is committed while the thread moves pages: a commit's sync would wait for
   * those of the thread, and the event loop with it. Appends of a long queue are worked on meanwhile; they are committed after it, and
   * moved by themselves, with nothing beside. And so nothing is left to be moved, and the next commit begins the log anew. A
   * thread that has yet to start is not waited for.
   */
  const moveAll = async (): Promise<void> => {
    if (mover === null) {
      mover = startMover(connection)
      await move(mover)
    }
    connection.commitOpen?.()
    try {
      await moveBeside(mover, 'appends')
      connection.commitOpen?.()
      if (pause?.beside === 'nothing') await moveBeside(mover, 'nothing')
    } finally {
      pause = null
      log.again()
      pagesBefore = log.pages()
    }
  }

  const isDue = (): boolean => {
    if (log.pages() < pagesBefore) pagesBefore = 0
    return moving === null && log.pages() - pagesBefore >= checkpointPages
  }

  connection.pause = () => pause
  return {
    shared: () => {
      isShared = true
    },
    committed: () => {
      // Who had the appends committed that were worked on may ask again, and each time would wait for the thread.
      if (pause !== null) pause = { ...pause, beside: 'nothing' }
      if (!isShared || hasFailed || performance.now() - log.atMs() < lookMs) return
      log.again()
      if (!isDue()) return
      moving = moveAll()
        .catch(giveUp)
        .finally(() => {
          moving = null
        })
    },
    close: async () => {
      await moving
      await mover?.close()
    },
  }
}

/** How long the log is, as it was when it was looked at last. */
const logLook = (connection: Connection, onFailure: () => void) => {
  const look = query<readonly [busy: number, pages: number, moved: number]>(
    connection,
    'PRAGMA wal_checkpoint(NOOP)',
  )
  let pages = 0
  let atMs = 0
  const again = (): void => {
    atMs = performance.now()
    try {
      pages = look.first()?.[1] ?? 0
    } catch {
      // What was committed stays so: the next commit tells what is wrong with the disk.
      onFailure()
    }
  }
  return { pages: () => pages, atMs: () => atMs, again }
}

const startMover = ({ handle, path }: Connection): PageMover => {
  handle.exec(`PRAGMA wal_autocheckpoint = ${enginePages}`)
  const location = pathToFileURL(realpathSync(path))
  location.searchParams.set('mode', 'rw')
  return pageMover({ location: location.href, pragmas: diskPragmas })
}
