import { availableParallelism } from 'node:os'
import { type KnownAt, type LedgerElsewhere, resolveKnownAt } from '@coflyfr/core'
import type { AnyReport } from './any-report.ts'
import { foldReports } from './rebuild/fold-reports.ts'
import { partsOf } from './rebuild/parts-of.ts'
import { type RebuildingThread, rebuildingThread } from './rebuilding-thread.ts'
import type { ReportSource } from './report-source.ts'
import { reports } from './reports.ts'

/** How a rebuild is shared out among threads. */
export interface RebuildGiven {
  /** Where other threads find the ledger; without it all is folded in this one. */
  readonly elsewhere?: LedgerElsewhere
  /** Threads besides this one; as many as there are processors left by default. */
  readonly threads?: number
  /** A shorter log is folded in this thread: others would only begin when it is done. */
  readonly fromEvents?: number
  /** What another thread takes to load its code and open the ledger, in bytes of data that this one folds meanwhile. */
  readonly bytesOfStart?: number
}

/** Below this, one thread is done before others have started. */
const longFrom = 100_000

/** Folds a part of the reports: the bytes of each state. */
type FoldPart = (part: readonly AnyReport[]) => Promise<readonly Uint8Array[]>

const isOfThisPackage = (report: AnyReport): boolean => reports.get(report.name) === report

/** How many other threads fold. Reports that somebody made are functions, which do not go to another thread. */
const threadsFor = (
  chosen: readonly AnyReport[],
  size: number,
  { elsewhere, threads = availableParallelism() - 1, fromEvents = longFrom }: RebuildGiven,
): number =>
  elsewhere === undefined || size < fromEvents || !chosen.every(isOfThisPackage)
    ? 0
    : Math.min(threads, chosen.length - 1)

/**
 * Folds states of reports anew, from the first event on, and puts each in the place of the kept one when it is whole: readers never
 * see a hole. All are folded in one pass; of a long log in several, each with a part of the reports, over threads where others can
 * read the ledger. The bytes that are kept are the same however many threads there are.
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
  // Two reports may be made of one state.
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
    // Each takes the next part that nobody has.
    const work = async (fold: FoldPart): Promise<void> => {
      for (const part of waiting) await keep(part, await fold(part))
    }
    const elsewhereOr =
      (thread: RebuildingThread): FoldPart =>
      async (part) => {
        const names = part.map(({ name }) => name)
        // This thread then finds and reports what is wrong there.
        return await thread.ask({ names, upTo }).catch(() => here(part))
      }
    const hands = [here, ...threads.map(elsewhereOr)]
    await Promise.all((isLargestElsewhere ? hands.toReversed() : hands).map(work))
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
  return knownAt
}
