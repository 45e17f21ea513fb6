import { ensureCasesLedger } from './cases/cases-ledger.ts'
import { ensureCachedLedger } from './data/cached-ledger.ts'
import type { DataSet } from './data/ledger-events.ts'
import { ensureKeptLedger } from './finance/kept-ledger.ts'
import { ensureFinanceLedger } from './finance/new-ledger.ts'
import { ensureEmmettLog } from './peers/ensure-emmett-log.ts'
import type { Settings } from './settings.ts'
import { ensurePacked } from './start-up/packed.ts'
import { ensurePack } from './verifier/pack.ts'
import { ensureVerifyLedger } from './verify/verify-ledger.ts'
import type { Workload } from './workload.ts'

/** Data that is kept on the disk between runs. */
export interface Data {
  readonly what: string
  /** Makes it if it is missing. */
  readonly ensure: (folder: string, dataSet: DataSet) => Promise<unknown>
  readonly sizes: readonly number[]
}

/** Prepares data, and prints what it prepares, because making missing data takes minutes. */
export const prepareData = async (
  some: readonly Data[],
  { folder, seed }: Settings,
  tell: (line: string) => void,
): Promise<void> => {
  for (const { what, ensure, sizes } of some)
    for (const events of sizes) {
      tell(`Looking for ${what} of ${events} in ${folder}; making it where it is missing …`)
      await ensure(folder, { events, seed })
    }
}

const fixedSizes = ({ rows }: Workload, quick: boolean): readonly number[] => [
  ...new Set(
    rows.flatMap(({ events }) => {
      if (events === 'data-set') return []
      return [quick ? events.quick : events.full]
    }),
  ),
]

/** The data that a workload needs. */
const dataOf = (workload: Workload, { quick, events, peers }: Settings): readonly Data[] => {
  const needs = new Set(workload.needs)
  // Data that only the packed build uses is not made without it.
  const isLookedAt = peers || !needs.has('packed')
  const fixed = fixedSizes(workload, quick)
  const withTenth = [events, Math.floor(events / 10)]
  const usesDataSet = workload.rows.some((row) => row.events === 'data-set')
  const ownsDataSet = needs.has('council-decided') || needs.has('pack')
  const all: readonly (Data & { readonly isNeeded: boolean })[] = [
    {
      what: 'the ledger',
      ensure: ensureCachedLedger,
      sizes: [events],
      isNeeded: usesDataSet && !ownsDataSet,
    },
    {
      what: 'the council decided by its rules',
      ensure: ensureVerifyLedger,
      sizes: withTenth,
      isNeeded: needs.has('council-decided'),
    },
    {
      what: 'the evidence pack',
      ensure: ensurePack,
      sizes: withTenth,
      isNeeded: needs.has('pack'),
    },
    {
      what: 'the extract',
      ensure: ensureFinanceLedger,
      sizes: fixed,
      isNeeded: needs.has('extract') && isLookedAt,
    },
    {
      what: 'the ledger with a kept state',
      ensure: ensureKeptLedger,
      sizes: fixed,
      isNeeded: needs.has('kept-ledger') && isLookedAt,
    },
    {
      what: 'the council',
      ensure: ensureCasesLedger,
      sizes: fixed,
      isNeeded: needs.has('council'),
    },
    {
      what: 'Emmett’s log',
      ensure: ensureEmmettLog,
      sizes: [events],
      isNeeded: needs.has('emmett-log') && peers,
    },
  ]
  return all.filter(({ isNeeded }) => isNeeded)
}

/** Prepares the data of a workload before anything is measured, so that no measurement counts the memory for making it. */
export const prepareFor = async (
  workload: Workload,
  settings: Settings,
  tell: (line: string) => void,
): Promise<void> => {
  await prepareData(dataOf(workload, settings), settings, tell)
  if (settings.peers && workload.needs?.includes('packed')) ensurePacked(settings.folder, tell)
}
