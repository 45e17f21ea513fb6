import type { MeasurementName } from '../measurements.ts'
import type { Row, Workload } from '../workload.ts'
import { smallStates, startedProcess } from './before-release.ts'
import { fact, factOver, rateOverBest } from './ratios.ts'

/** The packages are built for it, and hledger and ledger may be missing. */
const row = (measurement: MeasurementName, label: string, full: number): Row => ({
  measurement,
  label,
  events: { full, quick: 20_000 },
  isPeer: true,
})

/** A report by a process of its own, from its start to its last line, beside plain-text accounting. */
export const balances: Workload = {
  name: 'balances',
  title: 'Balances by a process of its own, start and reading included',
  needs: ['extract', 'packed'],
  rows: [
    row('balance-coflyfr', 'coflyfr report budget-monitoring, every event folded', 500_000),
    row('balance-hledger', 'hledger balance of the same postings', 500_000),
    row('balance-ledger', 'ledger balance of the same postings', 500_000),
    row('report-kept-process', 'coflyfr report budget-monitoring, from the kept state', 1_000_000),
  ],
  goals: [
    {
      statement: 'balances, rate over hledger',
      ratio: rateOverBest('balance-coflyfr', ['balance-hledger']),
      bound: { least: 10 },
      release: startedProcess({ least: 1.5 }),
    },
    {
      statement: 'balances, rate over ledger',
      ratio: rateOverBest('balance-coflyfr', ['balance-ledger']),
      bound: { least: 2 },
      release: startedProcess({ least: 0.4 }),
    },
    {
      statement: 'balances, memory over hledger’s',
      ratio: factOver(
        ['balance-coflyfr', 'processPeakMebibytes'],
        ['balance-hledger', 'processPeakMebibytes'],
      ),
      bound: { most: 0.05 },
      release: smallStates({ most: 1.2 }),
    },
    {
      statement: 'a report from its kept state, seconds of the whole process',
      ratio: ({ 'report-kept-process': found }) => found?.seconds ?? null,
      bound: { most: 0.3 },
    },
    {
      statement: 'a report from its kept state, MiB of the whole process',
      ratio: fact('report-kept-process', 'processPeakMebibytes'),
      bound: null,
    },
  ],
}
