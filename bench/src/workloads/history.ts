import type { Workload } from '../workload.ts'
import { coldCode, reachedSoFar } from './before-release.ts'
import { emmettSqlite } from './emmett-rows.ts'
import { factOver, memoryOver, rateOverBest } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

/** A whole mixed history appended, and its size on the disk. */
export const history: Workload = {
  name: 'history',
  title: 'A mixed history brought in, 10,000 events at once',
  rows: [
    row('history-ledger', 'ledger, a command an event'),
    row('history-ledger-tenth', 'the same, a tenth of the events'),
    row('history-naive', 'naive table of node:sqlite, whole events as JSON, 10,000 a transaction'),
    {
      ...row('history-emmett', 'emmett-sqlite 0.42.4, 1,000 a call to one stream'),
      ...emmettSqlite,
    },
  ],
  goals: [
    {
      statement: 'history, rate over a naive table',
      ratio: rateOverBest('history-ledger', ['history-naive']),
      bound: { least: 1.1 },
      release: coldCode({ least: 0.35 }),
    },
    {
      statement: 'history, rate over Emmett’s best case',
      ratio: rateOverBest('history-ledger', ['history-emmett']),
      bound: { least: 2 },
      release: reachedSoFar({ least: 0.4 }),
    },
    {
      statement: 'bytes of the ledger over those of its events as lines of JSON',
      ratio: factOver(['history-ledger', 'fileBytes'], ['history-ledger', 'lineBytes']),
      bound: { most: 0.9 },
    },
    {
      statement: 'bytes of the ledger over those of Emmett’s file',
      ratio: factOver(['history-ledger', 'fileBytes'], ['history-emmett', 'fileBytes']),
      bound: { most: 0.6 },
    },
    {
      statement: 'peak memory of appending, over that of a tenth of the events',
      ratio: memoryOver('history-ledger', 'history-ledger-tenth'),
      bound: { most: 1.5 },
    },
  ],
}
