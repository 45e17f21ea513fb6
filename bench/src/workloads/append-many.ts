import type { Row, Workload } from '../workload.ts'
import { coldCode, reachedSoFar } from './before-release.ts'
import { fact, rateOverBest } from './ratios.ts'

const postgres = { isPeer: true, module: '@event-driven-io/emmett-postgresql' } as const

const row = (measurement: Row['measurement'], label: string, full: number, quick: number): Row => ({
  measurement,
  label,
  events: { full, quick },
})

/** Hundreds of callers, each awaiting its own durable commit, beside a PostgreSQL server with eight writers. */
export const appendMany: Workload = {
  name: 'append-many',
  title: '512 callers and 64, beside Emmett on a PostgreSQL server of its own',
  rows: [
    row('ledger-512-callers', 'ledger, 512 callers', 102_400, 12_800),
    row('bare-512-callers', 'bare node:sqlite, 512 callers, group commit', 102_400, 12_800),
    row('ledger-64-callers', 'ledger, 64 callers', 64_000, 12_800),
    row('ledger-append', 'ledger, one caller', 5_000, 1_000),
    {
      ...row('emmett-postgres-8-writers', 'emmett-postgresql 0.42.0, 8 writers', 6_000, 800),
      ...postgres,
    },
    {
      ...row('emmett-postgres-one-writer', 'emmett-postgresql 0.42.0, one writer', 2_000, 300),
      ...postgres,
    },
  ],
  goals: [
    {
      statement: '64 callers, rate over Emmett on PostgreSQL with 8 writers',
      ratio: rateOverBest('ledger-64-callers', ['emmett-postgres-8-writers']),
      bound: { least: 15 },
      release: coldCode({ least: 4 }),
    },
    {
      statement: '64 callers, rate over one caller',
      ratio: rateOverBest('ledger-64-callers', ['ledger-append']),
      bound: { least: 7 },
      release: coldCode({ least: 2.5 }),
    },
    {
      statement: '512 callers, rate over Emmett on PostgreSQL with 8 writers',
      ratio: rateOverBest('ledger-512-callers', ['emmett-postgres-8-writers']),
      bound: { least: 30 },
      release: coldCode({ least: 6 }),
    },
    {
      statement: '512 callers, rate over a bare group commit',
      ratio: rateOverBest('ledger-512-callers', ['bare-512-callers']),
      bound: { least: 0.9 },
      release: reachedSoFar({ least: 0.25 }),
    },
    {
      statement: 'one caller, rate over Emmett on PostgreSQL with one writer',
      ratio: rateOverBest('ledger-append', ['emmett-postgres-one-writer']),
      bound: { least: 3.5 },
    },
    {
      statement: 'fewest appends of one of 512 callers, of 200 each in the full run',
      ratio: fact('ledger-512-callers', 'fewestOfACaller'),
      bound: null,
    },
  ],
}
