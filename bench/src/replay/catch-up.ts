import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectKept, rebuild } from '@coflyfr/core'
import { budgetMonitoringReport } from '@coflyfr/reports'
import { openStore } from '@coflyfr/store-sqlite'
import { appendAll } from '../data/append-all.ts'
import { cachePaths } from '../data/cache-paths.ts'
import { appendsElsewhere } from '../loop/appends-elsewhere.ts'
import { type Measurement, type Task, timed } from '../measured.ts'

/** Events appended after the state was kept. */
const newEvents = 1_000

const { catalogue, projection } = budgetMonitoringReport

/** A copy of the ledger with a kept state of budget monitoring, and events appended after it. */
const lagging = async ({ folder, cache, seed, events }: Task): Promise<string> => {
  const path = join(folder, 'ledger.db')
  copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
  await using store = await openStore(path)
  await rebuild(store, catalogue, projection)
  await appendAll(store, appendsElsewhere(seed, newEvents, 'new'))
  return path
}

/** Opens the ledger again and brings budget monitoring up to date, from its kept state and the new events. */
export const catchUp: Measurement = async (task) => {
  const path = await lagging(task)
  const timing = await timed(async () => {
    await using store = await openStore(path)
    await projectKept(store, catalogue, projection)
  })
  return { events: newEvents, ...timing, facts: {} }
}

/** The same with the whole log folded. */
export const caughtUpFromNothing: Measurement = async (task) => {
  const path = await lagging(task)
  const timing = await timed(async () => {
    await using store = await openStore(path)
    await rebuild(store, catalogue, projection)
  })
  return { events: task.events + newEvents, ...timing, facts: {} }
}
