import { answerAll, type WaitingAppend } from './answer-appends.ts'
import type { Answer, AppendGroup } from './append-group.ts'
import type { Connection } from './connection.ts'
import { groupPace } from './group-pace.ts'
import type { Failed } from './transaction.ts'

/** Most bytes of data inserted in one turn. A single append may be larger: it has a limit of its own. */
const turnBytesMax = 1_000_000

/** Bytes of data after which a transaction is committed. */
const groupBytesMax = 4_000_000

/**
 * A queue longer than this is inserted while pages are moved: a shorter one would be done long before that ends. Not
 * below the most appends of a turn, because a turn that takes the whole queue commits.
 */
const longQueue = 1_000

/** The transaction of the waiting appends, which stays open over several turns of the event loop while more of them wait. */
export interface GroupOverTurns {
  /** The appends to insert next: as many as fit into a few milliseconds. */
  readonly next: () => readonly WaitingAppend[]
  /**
   * Inserts them, and commits at once if nothing else waits and no earlier turn is open. Returns the failure only if
   * another process is writing, in which case nothing was done; null otherwise.
   */
  readonly work: (some: readonly WaitingAppend[]) => Failed | null
  /** Whether it is time to commit, which takes a turn of its own. */
  readonly isDue: () => boolean
  readonly commit: () => void
  /** Whether a long queue has more to insert, however long the transaction has been open. */
  readonly goesOn: () => boolean
  /** Ends the transaction as failed: answers its appends and these, none of which was stored. */
  readonly fail: (failed: Failed, some: readonly WaitingAppend[]) => void
  /** To be called before the event loop goes on, so that a read before the next turn commits first. */
  readonly stayOpen: () => void
}

/** Prepares the group for a list of waiting appends. New ones are added at its end; those that are answered are removed. */
export const groupOverTurns = (
  connection: Connection,
  group: AppendGroup,
  waiting: WaitingAppend[],
): GroupOverTurns => {
  const pace = groupPace()
  /** Answers of the appends inserted so far, which are the first of `waiting`; empty if no transaction is open. */
  let answers: Answer[] = []
  let bytes = 0
  let sinceMs = 0
  /** Whether the last turn has inserted everything that waited: appends that come later do not delay its commit. */
  let isThrough = false

  const end = (failed: Failed | null, count: number): void => {
    const own = answers
    answers = []
    bytes = 0
    isThrough = false
    answerAll(waiting.splice(0, count), own, failed)
    for (const wake of connection.committed) wake()
  }

  const commit = (): void => {
    connection.commitOpen = null
    const startMs = performance.now()
    const failed = group.commit()
    pace.committed(performance.now() - startMs)
    end(failed, answers.length)
  }

  const isFull = (): boolean => isThrough || bytes >= groupBytesMax

  const isDue = (): boolean =>
    answers.length > 0 && (isFull() || pace.isDue(performance.now() - sinceMs))

  const fail = (failed: Failed, some: readonly WaitingAppend[]): void =>
    end(failed, answers.length + some.length)

  return {
    next: () => firstFitting(waiting, answers.length, pace.appendsMax()),
    work: (some) => {
      // Reads of the appends themselves belong inside their transaction.
      connection.commitOpen = null
      const startMs = performance.now()
      const worked = workOrRefusal(() => group.work(some.map(({ append }) => append)))
      if (worked.tag === 'Busy') return worked
      if (worked.tag !== 'Worked') {
        fail(worked, some)
        return null
      }
      if (answers.length === 0) sinceMs = startMs
      answers.push(...worked.result)
      for (const { append } of some) bytes += append.bytes
      pace.worked(some.length, performance.now() - startMs)
      isThrough = answers.length === waiting.length
      if (some.length === waiting.length) commit()
      return null
    },
    isDue,
    goesOn: () => waiting.length > longQueue && !isFull(),
    commit,
    fail,
    stayOpen: () => {
      if (answers.length > 0) connection.commitOpen = commit
    },
  }
}

const firstFitting = (
  waiting: readonly WaitingAppend[],
  from: number,
  appendsMax: number,
): readonly WaitingAppend[] => {
  const most = Math.min(waiting.length, from + appendsMax)
  let bytes = 0
  let to = from
  while (to < most) {
    bytes += waiting[to]?.append.bytes ?? 0
    if (to > from && bytes > turnBytesMax) break
    to += 1
  }
  return waiting.slice(from, to)
}

/** Beginning throws if the store must not be written any more. */
const workOrRefusal = (
  work: () => ReturnType<AppendGroup['work']>,
): ReturnType<AppendGroup['work']> => {
  try {
    return work()
  } catch (error) {
    return { tag: 'RolledBack', error }
  }
}
