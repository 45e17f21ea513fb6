import type { Workload } from '../workload.ts'
import { coldCode, counted } from './before-release.ts'
import { emmettMeasurements, emmettRows } from './emmett-rows.ts'
import { fact, rateOverBest } from './ratios.ts'

const appends = { full: 64_000, quick: 12_800 } as const

/** 64 callers, each waiting for its own durable commit before its next append. */
export const appendConcurrent: Workload = {
  name: 'append-concurrent',
  title: '64 concurrent appenders, each awaiting its own durable commit',
  rows: [
    {
      measurement: 'ledger-64-callers',
      label: 'ledger, 64 callers, numbered command ids',
      events: appends,
    },
    {
      measurement: 'ledger-64-callers-random-ids',
      label: 'ledger, 64 callers, random command ids',
      events: appends,
    },
    {
      measurement: 'bare-64-callers',
      label: 'bare node:sqlite, 64 callers, group commit',
      events: appends,
    },
    ...emmettRows,
  ],
  goals: [
    {
      statement: '64 callers, numbered command ids, rate over Emmett’s best sequential rate',
      ratio: rateOverBest('ledger-64-callers', emmettMeasurements),
      bound: { least: 20 },
      release: coldCode({ least: 6 }),
    },
    {
      statement: '64 callers, random command ids, rate over Emmett’s best sequential rate',
      ratio: rateOverBest('ledger-64-callers-random-ids', emmettMeasurements),
      bound: { least: 20 },
      release: coldCode({ least: 6 }),
    },
    {
      statement: 'right answers to 64 appends at once, two to each stream',
      ratio: fact('ledger-64-callers', 'ownAnswers'),
      bound: { least: 64 },
      release: counted({ least: 64 }),
    },
  ],
}
