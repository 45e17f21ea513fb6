import { availableParallelism } from 'node:os'
import { type KnownAt, type LedgerElsewhere, resolveKnownAt } from '@coflyfr/core'
import type { AnyReport } from './any-report.ts'
import { foldReports } from './rebuild/fold-reports.ts'
import { partsOf } from './rebuild/parts-of.ts'
import { type RebuildingThread, rebuildingThread } from './rebuilding-thread.ts'
import type { ReportSource } from './report-source.ts'
import { reports } from './reports.ts'

/** How a rebuild is divided among threads. */
export interface RebuildGiven {
  /** How other threads open the ledger; without it, all reports are folded in this thread. */
  readonly elsewhere?: LedgerElsewhere
  /** How many threads besides this one; by default one fewer than there are processors. */
  readonly threads?: number
  /** A log with fewer events is folded in this thread, which is done before others have started. */
  readonly fromEvents?: number
  /**
   * The time another thread takes to load its code and open the ledger, as the bytes of data that this one folds
   * meanwhile.
   */
  readonly bytesOfStart?: number
}

/** Below this, one thread is done before others have started. */
const longFrom = 100_000

/** Folds some of the reports, to the bytes of each state. */
type FoldPart = (part: readonly AnyReport[]) => Promise<readonly Uint8Array[]>

const isOfThisPackage = (report: AnyReport): boolean => reports.get(report.name) === report

/**
 * How many other threads to use. None if a report is not of this package: its functions cannot go to another thread.
 */
const threadsFor = (
  chosen: readonly AnyReport[],
  size: number,
  { elsewhere, threads = availableParallelism() - 1, fromEvents = longFrom }: RebuildGiven,
): number =>
  elsewhere === undefined || size < fromEvents || !chosen.every(isOfThisPackage)
    ? 0
    : Math.min(threads, chosen.length - 1)

/**
 * Folds the states of reports again from the first event, and replaces each kept state once the new one is complete, so
 * that readers always find one. A short log is folded in one pass for all reports; a long one in several, each for some
 * of the reports, and on several threads if these can open the ledger. The bytes kept are the same with any number of
 * threads.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { rebuildReports, reports } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const { position } = await rebuildReports({ store }, [...reports.values()])
 * assert.equal(position, 0)
 * assert.equal((await store.loadSnapshot('reserves', 4))?.position, 0)
 * ```
 */
export const rebuildReports = async (
  { store }: Pick<ReportSource, 'store'>,
  chosen: readonly AnyReport[],
  given: RebuildGiven = {},
): Promise<KnownAt> => {
  const knownAt = await resolveKnownAt(store, null)
  const { position: upTo } = knownAt
  // Two reports may share one state.
  const distinct = [...new Map(chosen.map((report) => [report.keptAs.name, report])).values()]
  const others = threadsFor(distinct, upTo + 1, given)
  const { elsewhere, bytesOfStart = 20_000_000 } = given
  const threads =
    elsewhere === undefined ? [] : Array.from({ length: others }, () => rebuildingThread(elsewhere))
  const keep = async (part: readonly AnyReport[], states: readonly Uint8Array[]) => {
    for (const [number, { keptAs }] of part.entries()) {
      const state = states[number]
      if (state === undefined) throw new Error(`No state of ${keptAs.name} was folded`)
      await store.saveSnapshot(keptAs.name, keptAs.version, { position: upTo, state })
    }
  }
  const here: FoldPart = (part) => foldReports(store, part, upTo)
  try {
    const asked = { upTo, hands: others + 1, bytesOfStart }
    const { parts, isLargestElsewhere } = await partsOf(store, distinct, asked)
    const waiting = parts.values()
    // Each takes the next part that is left.
    const work = async (fold: FoldPart): Promise<void> => {
      for (const part of waiting) await keep(part, await fold(part))
    }
    const elsewhereOr =
      (thread: RebuildingThread): FoldPart =>
      async (part) => {
        const names = part.map(({ name }) => name)
        // If the other thread fails, this one folds the part, and fails itself if the ledger is at fault.
        return await thread.ask({ names, upTo }).catch(() => here(part))
      }
    const hands = [here, ...threads.map(elsewhereOr)]
    await Promise.all((isLargestElsewhere ? hands.toReversed() : hands).map(work))
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
  return knownAt
}
