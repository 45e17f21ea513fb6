import type { Workload } from '../workload.ts'
import { coldCode } from './before-release.ts'
import { peakMebibytes, rateOverBest, timeOver } from './ratios.ts'

const lines = { full: 1_000_000, quick: 100_000 } as const

/** A year of a general ledger imported, reported and reconciled. */
export const finance: Workload = {
  name: 'finance',
  title: 'A general ledger of a year: import, monitoring, reconciliation',
  needs: ['extract'],
  roundsMax: 2,
  rows: [
    { measurement: 'finance-import', label: 'ledger, import of the extract', events: lines },
    {
      measurement: 'finance-import-rows',
      label: 'csv-parse into a table of node:sqlite, unique rows',
      events: lines,
    },
    {
      measurement: 'finance-monitoring',
      label: 'ledger, budget monitoring from the first event',
      events: lines,
    },
    { measurement: 'finance-monitoring-sql', label: 'SQL aggregation of the rows', events: lines },
    {
      measurement: 'finance-balance-hledger',
      label: 'hledger balance of the journal, where present',
      events: { full: 100_000, quick: 20_000 },
      isPeer: true,
    },
    {
      measurement: 'finance-reconcile',
      label: 'ledger, reconciled against a faulty extract',
      events: lines,
    },
    {
      measurement: 'finance-reconcile-sql',
      label: 'the faulty extract into a table, and EXCEPT both ways',
      events: lines,
    },
  ],
  goals: [
    {
      statement: 'import, time over csv-parse into a bare table of unique rows',
      ratio: timeOver('finance-import', 'finance-import-rows'),
      bound: null,
    },
    {
      statement: 'peak memory of the import, MiB',
      ratio: peakMebibytes('finance-import'),
      bound: { most: 256 },
    },
    {
      statement: 'budget monitoring, time over SQL aggregation of the rows',
      ratio: timeOver('finance-monitoring', 'finance-monitoring-sql'),
      bound: null,
    },
    {
      statement: 'budget monitoring, rate over hledger',
      ratio: rateOverBest('finance-monitoring', ['finance-balance-hledger']),
      bound: { least: 15 },
      release: coldCode({ least: 3 }),
    },
    {
      statement: 'reconciliation, time over the rows that SQL finds different',
      ratio: timeOver('finance-reconcile', 'finance-reconcile-sql'),
      bound: null,
    },
  ],
}
