import type { Workload } from '../workload.ts'
import { coldCode } from './before-release.ts'
import { emmettSqlite } from './emmett-rows.ts'
import { eventTimeOver, rateOverBest } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const appends = { full: 20_000, quick: 2_000 } as const

const row = rowsOf(appends)

/** One append after the other in memory, where a sync costs nothing, so that only the processor's work counts. */
export const appendTmpfs: Workload = {
  name: 'append-tmpfs',
  title: 'One append after the other in memory, where a sync costs nothing',
  rows: [
    { ...row('ledger-append-tmpfs', 'ledger, appendToStream'), isPeer: true },
    { ...row('bare-append-tmpfs', 'bare node:sqlite, UNIQUE(stream, revision)'), isPeer: true },
    row('proof-evidence', 'leaf and tree of an append, in memory'),
    {
      measurement: 'emmett-one-connection-tmpfs',
      label: 'emmett-sqlite 0.42.4, one connection',
      events: { full: 3_000, quick: 600 },
      ...emmettSqlite,
    },
  ],
  goals: [
    {
      statement: 'appendToStream in memory, rate over Emmett on one connection',
      ratio: rateOverBest('ledger-append-tmpfs', ['emmett-one-connection-tmpfs']),
      bound: { least: 12 },
      release: coldCode({ least: 3 }),
    },
    {
      statement: 'evidence, time over one append in memory',
      ratio: eventTimeOver('proof-evidence', 'ledger-append-tmpfs'),
      bound: { most: 0.05 },
      release: coldCode({ most: 0.4 }),
    },
    {
      statement: 'appendToStream in memory, rate over bare node:sqlite',
      ratio: rateOverBest('ledger-append-tmpfs', ['bare-append-tmpfs']),
      bound: null,
    },
  ],
}
