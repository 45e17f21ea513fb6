import type { Workload } from '../workload.ts'
import { emmettRows } from './emmett-rows.ts'
import { rateOverBest } from './ratios.ts'

const appends = { full: 5_000, quick: 1_000 } as const

/** Appends of one event, each durable before the next. */
export const appendSequential: Workload = {
  name: 'append-sequential',
  title: 'One durable append after the other',
  rows: [
    { measurement: 'ledger-append', label: 'ledger, appendToStream', events: appends },
    {
      measurement: 'ledger-execute',
      label: 'ledger, a command parsed, decided and appended',
      events: { full: 3_000, quick: 600 },
    },
    {
      measurement: 'bare-append',
      label: 'bare node:sqlite, UNIQUE(stream, revision)',
      events: appends,
    },
    {
      measurement: 'bare-append-command-index',
      label: 'bare node:sqlite, with an index of command ids',
      events: appends,
    },
    ...emmettRows,
  ],
  goals: [
    {
      statement: 'appendToStream, rate over bare node:sqlite',
      ratio: rateOverBest('ledger-append', ['bare-append']),
      bound: { least: 0.85 },
    },
    {
      statement: 'appendToStream, rate over bare node:sqlite with an index of command ids',
      ratio: rateOverBest('ledger-append', ['bare-append-command-index']),
      bound: null,
    },
    {
      statement: 'appendToStream, rate over Emmett on one connection',
      ratio: rateOverBest('ledger-append', ['emmett-one-connection']),
      bound: { least: 3.5 },
    },
    {
      statement: 'appendToStream, rate over Emmett as it comes',
      ratio: rateOverBest('ledger-append', ['emmett-default-pool']),
      bound: { least: 12 },
    },
  ],
}
