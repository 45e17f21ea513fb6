import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Placed, rebuild } from '@coflyfr/core'
import { budgetMonitoringReport } from '@coflyfr/reports'
import { type InlineProjection, openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { latencies } from '../append/latencies.ts'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { appendsElsewhere } from './appends-elsewhere.ts'
import { watchLoop } from './loop-watch.ts'

/** Most appends while the loop is watched; fewer on a short ledger. */
const appendsMax = 20_000

const callers = 64

/** Counts the events of every stream, a row each, so that a rebuild writes many rows. */
const eventsOfStreams: InlineProjection = {
  name: 'events-of-streams',
  version: 1,
  types: ['ContactReceived', 'VirementProposed', 'VirementPosted', 'MeasureRecorded'],
  apply: ({ stream }: Placed, rows) => {
    rows.put(stream, Number(rows.get(stream) ?? 0) + 1)
  },
}

type Background = (store: SqliteStore) => Promise<unknown>

const nothing: Background = async () => undefined

/** Folds a report from the first event on, and stores its state. */
const rebuildReport: Background = (store) =>
  rebuild(store, budgetMonitoringReport.catalogue, budgetMonitoringReport.projection)

/** Folds an inline projection from the first event on, and switches to the new rows. */
const rebuildRows: Background = async (store) => {
  const answer = await store.inline.rebuild(eventsOfStreams.name)()
  if (isLeft(answer)) throw new Error(`The rebuild ended with ${answer.left.tag}`)
}

/** 64 callers append to a generated ledger, while something else is done again and again until they have finished. */
const busyLoop =
  (background: Background): Measurement =>
  async ({ folder, cache, seed, events }) => {
    const path = join(folder, 'ledger.db')
    copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
    const appendCount = Math.min(appendsMax, events)
    const appends = appendsElsewhere(seed, appendCount, 'loop')
    await using store = await openStore(path, { inline: [eventsOfStreams] })
    await rebuildRows(store)
    const taken = latencies(appendCount)
    const waiting = appends.values()
    const caller = async (): Promise<number> => {
      let served = 0
      for (const { stream, event, options } of waiting) {
        const start = performance.now()
        const answer = await store.appendToStream(stream, [event], options)()
        if (isLeft(answer)) throw new Error(`The ledger refused an append: ${answer.left.tag}`)
        taken.took(performance.now() - start)
        served += 1
      }
      return served
    }
    let isOver = false
    let rebuilds = 0
    const goOn = async (): Promise<void> => {
      while (!isOver) {
        await background(store)
        rebuilds += 1
      }
    }
    const watch = watchLoop()
    let served: readonly number[] = []
    let facts = {}
    const timing = await timed(async () => {
      const beside = background === nothing ? Promise.resolve() : goOn()
      served = await Promise.all(Array.from({ length: callers }, caller))
      isOver = true
      facts = watch.stop()
      await beside
    })
    return {
      events: appendCount,
      ...timing,
      facts: { ...taken.facts(), ...facts, fewestOfACaller: Math.min(...served), rebuilds },
    }
  }

/** Only appends. */
export const loopOfAppends: Measurement = busyLoop(nothing)

/** Appends while a report is rebuilt. */
export const loopWithReport: Measurement = busyLoop(rebuildReport)

/** Appends while the rows of an inline projection are rebuilt. */
export const loopWithRows: Measurement = busyLoop(rebuildRows)
