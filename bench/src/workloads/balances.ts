import type { MeasurementName } from '../measurements.ts'
import type { Row, Workload } from '../workload.ts'
import { smallStates, startedProcess } from './before-release.ts'
import { factOver, rateOverBest } from './ratios.ts'

/** A peer, because it needs the packed build, and because hledger, ledger and beancount may be missing. */
const row = (measurement: MeasurementName, label: string, full: number): Row => ({
  measurement,
  label,
  events: { full, quick: 20_000 },
  isPeer: true,
})

/** A report by a whole process, from its start to its last line, beside plain-text accounting. */
export const balances: Workload = {
  name: 'balances',
  title: 'Balances by a whole process, with its start and its reading',
  needs: ['extract', 'packed'],
  rows: [
    row('balance-coflyfr', 'coflyfr report budget-monitoring, every event folded', 500_000),
    row('balance-hledger', 'hledger balance of the same postings', 500_000),
    row('balance-ledger', 'ledger balance of the same postings', 500_000),
    row('balance-coflyfr-few', 'coflyfr, the same of a fifth of the postings', 100_000),
    row('balance-beancount', 'beancount balances of that fifth', 100_000),
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
      statement: 'balances, rate over beancount, of 100,000 postings in the full run',
      ratio: rateOverBest('balance-coflyfr-few', ['balance-beancount']),
      bound: { least: 18 },
      release: startedProcess({ least: 3 }),
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
  ],
}
