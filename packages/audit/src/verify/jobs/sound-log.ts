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

/** How a long log is divided among threads. */
export interface ThreadsGiven {
  /**
   * A log with fewer events is audited event by event in one thread: starting others would take longer. 20,000 by
   * default.
   */
  readonly fromEvents?: number
  /**
   * Threads besides the calling one, which does everything if there are none; by default, one less than there are
   * processors, and at least one.
   */
  readonly threads?: number
  /** How many events make a span, which one thread checks. */
  readonly spanEvents?: number
  /** How many events make a share, whose commands one thread decides. */
  readonly shareEvents?: number
}

/** A ledger that other threads can read. */
export type ReadElsewhere = AuditedLedger &
  SharedOut & { readonly tree: { readonly elsewhere: LedgerElsewhere } }

/** Below this, one thread is done before others have started. */
const longFrom = 20_000

/**
 * A span is as long as the rest of the log, divided by this and by the number of threads: long at first, so that there
 * are few, and short at the end, so that no thread waits long for the last.
 */
const partsOfThread = 10

/** A shorter span takes less time than to begin one. */
const spanLengthMin = 4_000

/**
 * Long enough that it costs little to read other streams once for each share. The states of this many events take about
 * ten megabytes.
 */
const shareLength = 20_000

/** Small enough that what a part keeps is garbage before the engine moves it to the old generation. */
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

/** What several threads found: only whether everything is sound. */
export interface SoundLog {
  /** Whether the storage and every row are sound. */
  rows: boolean
  /** Whether every command comes out as recorded, if that was asked. */
  rules: boolean
}

/**
 * Whether the storage, every row of a log up to a size and every command in it are sound. Checks over several threads.
 *
 * @param findings gets notes on the commands that cannot be decided again, if the rules are obeyed
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
  // Rules given by the caller are functions, which cannot be sent to another thread.
  const decidesHere = rules !== null && rules !== everyRule
  const ofRules = rules === null ? [] : await ruleJobs(ledger, size, given)
  // This thread can help: a page of rows or commands blocks it for only some milliseconds.
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

/** The storage comes first, because it takes longest. */
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
