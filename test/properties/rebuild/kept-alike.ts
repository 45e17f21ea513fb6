import assert from 'node:assert/strict'
import type { EventStore } from '@coflyfr/core'
import { type AnyReport, foldReports, rebuildReports, reports } from '@coflyfr/reports'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import fc from 'fast-check'
import { freshPath, ledgerFileOf } from '../../support/ledger-file.ts'
import { moneyLogs } from '../columns/money-logs.ts'
import { decisionLogs } from '../reports/body-logs.ts'
import type { Written } from '../reports/desk.ts'
import { filled } from '../reports/ledgers.ts'
import { measureLogs, planLogs } from '../reports/outcome-logs.ts'
import { caseLogs } from '../reports/people-logs.ts'

const all = [...reports.values()]

/** Logs with events for every report. */
const mixedLogs: fc.Arbitrary<readonly Written[]> = fc
  .tuple(moneyLogs, decisionLogs, planLogs, measureLogs, caseLogs)
  .map((logs) => logs.flat())

/** The state of each report from a fold of its own, by the name under which it is kept. */
const foldedAlone = async (
  store: EventStore,
  upTo: number,
): Promise<ReadonlyMap<string, string>> => {
  const states = new Map<string, string>()
  for (const report of all) {
    const { state } = await report.derive({ store }, upTo)
    states.set(report.keptAs.name, Buffer.from(state).toString())
  }
  return states
}

/** The part in which each report is folded. */
const divisions = fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length })

/** Reports folded in parts, each in one pass up to any position, have the same states as alone. */
export const passesAgree = (fold: typeof foldReports) =>
  fc.asyncProperty(mixedLogs, divisions, fc.nat(100), async (log, division, percent) => {
    const store = await filled(log)
    const upTo = Math.floor((percent * log.length) / 100) - 1
    const expected = await foldedAlone(store, upTo)
    for (const number of new Set(division)) {
      const part = all.filter((_, at) => division[at] === number)
      const states = await fold(store, part, upTo)
      for (const [at, { keptAs }] of part.entries())
        assert.equal(Buffer.from(states[at] ?? []).toString(), expected.get(keptAs.name))
    }
  })

const keptIn = async (store: SqliteStore, { keptAs }: AnyReport): Promise<string | undefined> => {
  const kept = await store.loadSnapshot(keptAs.name, keptAs.version)
  return kept === null ? undefined : Buffer.from(kept.state).toString()
}

/** Rebuilds the states of a ledger on other threads. */
export type RebuildOverThreads = (store: SqliteStore, threads: number) => Promise<unknown>

export const overThreads: RebuildOverThreads = (store, threads) =>
  rebuildReports({ store }, all, {
    elsewhere: store.tree.elsewhere,
    fromEvents: 0,
    bytesOfStart: 0,
    threads,
  })

/** A rebuild on several threads keeps, for any prefix of a log, the same state as each report alone. */
export const threadsAgree = (rebuild: RebuildOverThreads) =>
  fc.asyncProperty(
    mixedLogs,
    fc.nat(100),
    fc.integer({ min: 1, max: 2 }),
    async (log, percent, threads) => {
      const prefix = log.slice(0, Math.floor((percent * log.length) / 100))
      await ledgerFileOf(await filled(prefix), undefined, async (store) => {
        await rebuild(store, threads)
        const expected = await foldedAlone(store, prefix.length - 1)
        for (const report of all)
          assert.equal(await keptIn(store, report), expected.get(report.keptAs.name))
      })
    },
  )

/** Its threads read a ledger with half the events. */
export const looksElsewhere: RebuildOverThreads = async (store, threads) => {
  const { module } = store.tree.elsewhere
  const path = await ledgerFileOf(await filled([]))
  await rebuildReports({ store }, all, {
    elsewhere: { module, path },
    fromEvents: 0,
    bytesOfStart: 0,
    threads,
  })
}

/** Its threads find no ledger. */
export const findsNothing: RebuildOverThreads = async (store, threads) => {
  const elsewhere = { module: store.tree.elsewhere.module, path: freshPath() }
  await rebuildReports({ store }, all, { elsewhere, fromEvents: 0, bytesOfStart: 0, threads })
}

type Fold = ReturnType<AnyReport['begin']>

/** Reports that take events in another way. */
const taking = (
  some: Parameters<typeof foldReports>[1],
  takeOf: (fold: Fold) => Fold['take'],
): Parameters<typeof foldReports>[1] =>
  some.map((report) => ({
    begin: () => {
      const fold = report.begin()
      return { ...fold, take: takeOf(fold) }
    },
  }))

/** Gives each event to only one of the reports that fold it. */
export const tellsOneAlone: typeof foldReports = (store, some, upTo) => {
  const told = new Set<number>()
  const alone = taking(some, (fold) => (event) => {
    if (told.has(event.position)) return
    told.add(event.position)
    fold.take(event)
  })
  return foldReports(store, alone, upTo)
}

/** Folds the whole log. */
export const readsOn: typeof foldReports = async (store, some) =>
  foldReports(store, some, (await store.head()).size - 1)

/** A report changes an event that others fold too. */
export const takesAway: typeof foldReports = (store, some, upTo) => {
  const thieves = taking(some, (fold) => (event) => {
    fold.take(event)
    if (Array.isArray(Object(event.data).legs)) Object(event.data).legs.length = 0
  })
  return foldReports(store, thieves, upTo)
}
