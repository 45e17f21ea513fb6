import { budgetEvents } from '@coflyfr/budget/events'
import { ledgerEvents, mergeCatalogues, type Placed, readEvent } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { foldInOnePass } from './fold-in-one-pass.ts'
import { sixReports } from './report-folds.ts'

const catalogue = mergeCatalogues(ledgerEvents, governanceEvents, budgetEvents, outcomesEvents)

/** The six reports in one pass, with every event decoded by its codec first, as for decisions. */
export const validatedSixReports: Measurement = async ({ cache, seed, events }) => {
  await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
    readOnly: true,
  })
  let decoded = 0
  const read = (event: Placed): Placed => {
    decoded += 1
    return readEvent(catalogue, event)
  }
  const timing = await timed(async () => {
    const pass = { reports: sixReports, upTo: events - 1, read }
    await foldInOnePass({ store, checkpointAt: () => null }, pass)
  })
  return { events, ...timing, facts: { decoded } }
}
