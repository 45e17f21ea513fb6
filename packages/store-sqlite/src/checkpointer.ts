import { pathToFileURL } from 'node:url'
import { type Connection, checkpointPages, diskPragmas, type Pause } from './connection.ts'
import { realpathSync } from './file-system.ts'
import { type PageMover, pageMover } from './page-mover.ts'
import { query } from './statement.ts'

/** Keeps the write-ahead log short without holding up the thread that commits. */
export interface Checkpointer {
  /** Called when several appends wait for one commit: from then on a thread is worth its own syncs. */
  readonly shared: () => void
  /** Called after every commit. */
  readonly committed: () => void
  /** Ends the thread, if there is one. SQLite moves what is left when the last connection closes. */
  readonly close: () => Promise<void>
}

/** The shortest time between two looks at the length of the log, in milliseconds: little is written in between. */
const lookMs = 2

/** Pages in the log at which the engine moves them in a commit, in case the thread cannot because of a reader. */
const enginePages = 4 * checkpointPages

/**
 * Makes the checkpointer of a connection. Its thread is started once appends share commits and there is something to
 * move: a caller who appends one event after the other waits for every sync, and the thread's syncs make those slower.
 * As with the engine's own checkpoints, pages that another program still reads stay in the log, which grows meanwhile.
 */
export const checkpointer = (connection: Connection): Checkpointer => {
  let mover: PageMover | null = null
  let moving: Promise<void> | null = null
  let pause: Pause | null = null
  let isShared = false
  let hasFailed = false
  let pagesBefore = 0

  /** Leaves checkpoints to the engine again. */
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
   * Commits the open transaction, then commits nothing while the thread moves pages: the sync of a commit would wait for
   * those of the thread, and block the event loop. Appends of a long queue are inserted meanwhile. They are committed
   * afterwards and moved in a second pass, during which nothing is inserted, so that the whole log is moved and the next
   * commit starts it again. A new thread takes a while to start: it first moves pages without a pause.
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
      // A commit during a pause comes from a read, or from `moveAll`. After it nothing is inserted until the pause ends,
      // because a further read would cause another commit, which would wait for the thread.
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

/** How long the log was at the last look. */
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
      // The commit before it holds all the same; the next one will report what is wrong with the disk.
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
