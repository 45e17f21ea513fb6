import { answerAll, type WaitingAppend } from './answer-appends.ts'
import type { Answer, AppendGroup } from './append-group.ts'
import type { Connection } from './connection.ts'
import { groupPace } from './group-pace.ts'
import type { Failed } from './transaction.ts'

/** Bytes of data that are worked on in one turn at most, but for a single append, which has its own limit. */
const turnBytesMax = 1_000_000

/** Bytes of data after which a transaction is committed. */
const groupBytesMax = 4_000_000

/**
 * A queue longer than this is worked on while pages are moved: a shorter one would be done long before them. It is no less than a turn
 * takes at most, since a turn that takes all who wait commits.
 */
const longQueue = 1_000

/** The transaction of the appends that wait, which stays open from turn to turn of the event loop while there are more of them. */
export interface GroupOverTurns {
  /** Those that are worked on next: as many as keep the loop for a few milliseconds. */
  readonly next: () => readonly WaitingAppend[]
  /**
   * Works on them; what came of it where another process is writing. Where nobody else waits, what one turn has worked on is
   * committed in it.
   */
  readonly work: (some: readonly WaitingAppend[]) => Failed | null
  /** Whether it is time to commit, which is a turn's work by itself. */
  readonly isDue: () => boolean
  readonly commit: () => void
  /** Whether a long queue has more to be worked on, however long the transaction has been open. */
  readonly goesOn: () => boolean
  /** Ends the transaction with these, none of which was stored. */
  readonly fail: (failed: Failed, some: readonly WaitingAppend[]) => void
  /** To be called before the loop goes on: what others ask for before the next turn is asked of what is committed. */
  readonly stayOpen: () => void
}

/** Prepares it for a list to which appends are added at the end, and from which it takes those that it has answered. */
export const groupOverTurns = (
  connection: Connection,
  group: AppendGroup,
  waiting: WaitingAppend[],
): GroupOverTurns => {
  const pace = groupPace()
  /** To the first of those that wait; none where no transaction is open. */
  let answers: Answer[] = []
  let bytes = 0
  let sinceMs = 0
  /** Whether the last turn has worked on all who waited: those who came after it do not keep the others from their answers. */
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
      // What the appends themselves ask for is asked within their transaction.
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

/** A store that must not be written any more refuses before it begins. */
const workOrRefusal = (
  work: () => ReturnType<AppendGroup['work']>,
): ReturnType<AppendGroup['work']> => {
  try {
    return work()
  } catch (error) {
    return { tag: 'RolledBack', error }
  }
}
