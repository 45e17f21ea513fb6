import { ensureCasesLedger } from './cases/cases-ledger.ts'
import { ensureCachedLedger } from './data/cached-ledger.ts'
import { ensureFinanceLedger } from './finance/new-ledger.ts'
import { ensureEmmettLog } from './peers/ensure-emmett-log.ts'
import type { Settings } from './settings.ts'
import { ensurePacked } from './start-up/packed.ts'
import { ensurePack } from './verifier/pack.ts'
import { ensureVerifyLedger } from './verify/verify-ledger.ts'
import type { Workload } from './workload.ts'

const fixedEvents = ({ rows }: Workload, quick: boolean): ReadonlySet<number> =>
  new Set(
    rows.flatMap(({ events }) => {
      if (events === 'data-set') return []
      return [quick ? events.quick : events.full]
    }),
  )

/** Made before anything is measured: a process that made them would count their memory as its own. */
export const prepareFor = async (
  workload: Workload,
  settings: Settings,
  tell: (line: string) => void,
): Promise<void> => {
  const { folder, seed, quick, events } = settings
  const needs = workload.needs ?? []
  if (needs.includes('council-decided') || needs.includes('pack')) {
    const ensure = needs.includes('pack') ? ensurePack : ensureVerifyLedger
    for (const some of [events, Math.floor(events / 10)]) {
      tell(
        `Looking for the council of ${some} events in ${folder}; making it where it is missing …`,
      )
      await ensure(folder, { events: some, seed })
    }
  } else if (workload.rows.some((row) => row.events === 'data-set')) {
    tell(`Looking for the ledger of ${events} events in ${folder}; making it where it is missing …`)
    await ensureCachedLedger(folder, { events, seed })
  }
  if (needs.includes('extract') && (settings.peers || !needs.includes('packed')))
    for (const lines of fixedEvents(workload, quick)) {
      tell(
        `Looking for the extract of ${lines} lines in ${folder}; making it where it is missing …`,
      )
      await ensureFinanceLedger(folder, { events: lines, seed })
    }
  if (needs.includes('council'))
    for (const some of fixedEvents(workload, quick)) {
      tell(
        `Looking for the council of ${some} events in ${folder}; making it where it is missing …`,
      )
      await ensureCasesLedger(folder, { events: some, seed })
    }
  if (!settings.peers) return
  if (needs.includes('emmett-log')) {
    tell(
      `Looking for Emmett’s log of ${events} events in ${folder}; making it where it is missing …`,
    )
    await ensureEmmettLog(folder, { events, seed })
  }
  if (needs.includes('packed')) ensurePacked(folder, tell)
}
