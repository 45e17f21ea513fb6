import { availableParallelism } from 'node:os'
import type { LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger, SharedOut } from '../../audited-ledger.ts'
import type { Findings } from '../findings.ts'
import type { LogAsked } from '../log-event-by-event.ts'
import { everyRule } from '../rule-book.ts'
import { joinShares } from '../shares/join-shares.ts'
import { joinSpans } from '../spans/join-spans.ts'
import type { Job, SoundAnswer } from './answer-to.ts'
import {
  type Asker,
  handBesideOthers,
  handOfThisThread,
  handOfWorker,
  overThreads,
} from './over-threads.ts'

/** How a long log is shared out among threads. */
export interface ThreadsGiven {
  /** A shorter log is audited row by row in one thread: starting others would take longer. */
  readonly fromEvents?: number
  /** Threads besides the one that asks, which does all where there are none; as many as there are processors left by default. */
  readonly threads?: number
  /** Events that one thread looks at, one after the other. */
  readonly spanEvents?: number
  /** Events of the streams whose commands one thread decides, one after the other. */
  readonly shareEvents?: number
}

/** A ledger that other threads can read. */
export type ReadElsewhere = AuditedLedger &
  SharedOut & { readonly tree: { readonly elsewhere: LedgerElsewhere } }

/** Below this, one thread is done before others are there. */
const longFrom = 20_000

/** Parts of what is left, for each thread, of which a span is one: long at first, so that few are handed out, and short at the
 * end, so that no thread waits long for the last one. */
const partsOfThread = 10

/** A shorter span is done in less time than it takes to begin one. */
const spanLengthMin = 4_000

/** What is read of other streams is read once a share, where it is much; the states of so many events are ten megabytes or so. */
const shareLength = 20_000

/** A part of a share is gone through in so little memory that what it keeps dies young. */
const partsOfShare = 8

/** Whether a log is long enough for threads, and can be read by them. */
export const isForThreads = (
  ledger: AuditedLedger,
  size: number,
  { fromEvents = longFrom }: ThreadsGiven,
): ledger is ReadElsewhere =>
  ledger.tree.elsewhere !== undefined &&
  ledger.tree.columnReader !== undefined &&
  ledger.walkStreamIndex !== undefined &&
  ledger.readShare !== undefined &&
  ledger.streamShares !== undefined &&
  ledger.scatteredCommands !== undefined &&
  size > 0 &&
  size >= fromEvents

/** What several threads found: only whether all is well. */
export interface SoundLog {
  /** The storage and every row. */
  rows: boolean
  /** Every command, if anybody asks. */
  rules: boolean
}

/**
 * Whether the storage, every row of a log up to a size, and every command of it are sound; over several threads.
 *
 * @param findings is given what is said of commands that nobody decides, where the rules are obeyed
 */
export const isSoundLog = async (
  findings: Findings,
  ledger: ReadElsewhere,
  { size, rules }: LogAsked,
  given: ThreadsGiven,
): Promise<Readonly<SoundLog>> => {
  const sound: SoundLog = { rows: true, rules: true }
  const spans = joinSpans()
  const shares = rules === null ? null : joinShares(findings, ledger, rules, size)
  const isJoined = (job: Job, { indexed, order }: SoundAnswer): boolean => {
    if (job.kind === 'storage') return spans.takeIndexed(indexed)
    return job.kind !== 'span' || spans.take(job.from, order)
  }
  const asker: Asker = {
    isWanted: (job) => sound.rows && (sound.rules || isOfRows(job)),
    answered: (job, answer) => {
      if (answer.isSound && answer.told !== undefined) shares?.take(answer.told)
      if (!answer.isSound || !isJoined(job, answer)) sound[isOfRows(job) ? 'rows' : 'rules'] = false
    },
  }
  // Rules that somebody gives are functions, which do not go to another thread.
  const decidesHere = rules !== null && rules !== everyRule
  const ofRules = rules === null ? [] : await ruleJobs(ledger, size, given)
  // A page of rows, or of commands, keeps this thread for some milliseconds.
  const { threads = Math.max(1, availableParallelism() - 1) } = given
  const { elsewhere } = ledger.tree
  const workers = Array.from({ length: threads }, () => handOfWorker(elsewhere))
  if (threads > 0 && !decidesHere) workers.push(handBesideOthers(elsewhere))
  const here = () => handOfThisThread(ledger, rules ?? everyRule)
  const ofRows = rowJobs(size, workers.length, given)
  await Promise.all(
    threads > 0 && decidesHere
      ? [overThreads(workers, ofRows, asker), overThreads([here()], ofRules, asker)]
      : [overThreads(threads > 0 ? workers : [here()], [...ofRows, ...ofRules], asker)],
  )
  sound.rows &&= spans.finish()
  sound.rules &&= sound.rows && (shares === null || (await shares.finish()))
  return sound
}

const isOfRows = ({ kind }: Job): boolean => kind === 'storage' || kind === 'span'

/** The storage first, which takes longest. */
const rowJobs = (size: number, threads: number, { spanEvents }: ThreadsGiven): readonly Job[] => {
  const parts = partsOfThread * Math.max(1, threads)
  const jobs: Job[] = [{ kind: 'storage', size }]
  for (let from = 0; from < size; ) {
    const length = spanEvents ?? Math.max(spanLengthMin, Math.ceil((size - from) / parts))
    const to = Math.min(from + length, size)
    jobs.push({ kind: 'span', from, to, size })
    from = to
  }
  return jobs
}

const ruleJobs = async (
  ledger: SharedOut,
  size: number,
  { shareEvents = shareLength }: ThreadsGiven,
): Promise<readonly Job[]> => {
  const parts = await ledger.streamShares(Math.ceil(shareEvents / partsOfShare))
  const jobs: Job[] = [{ kind: 'commands' }]
  for (let from = 0; from < parts.length; from += partsOfShare)
    jobs.push({ kind: 'share', parts: parts.slice(from, from + partsOfShare), upTo: size - 1 })
  return jobs
}
