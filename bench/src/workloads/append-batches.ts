import type { Goal, Workload } from '../workload.ts'
import { timeOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf({ full: 50_000, quick: 10_000 })

/** The time of the append over the same without the time of its evidence. */
const overWithoutEvidence: Goal['ratio'] = ({
  'ledger-batches': whole,
  'proof-evidence': evidence,
}) =>
  whole === undefined || evidence === undefined
    ? null
    : whole.seconds / (whole.seconds - (evidence.seconds / evidence.events) * whole.events)

/** Appends of a hundred events of one command, each durable before the next. */
export const appendBatches: Workload = {
  name: 'append-batches',
  title: 'A hundred events a durable append',
  rows: [
    row('ledger-batches', 'ledger, appendToStream of a hundred events'),
    row('proof-evidence', 'leaf and tree of as many events, in memory'),
    row('bare-batches', 'bare node:sqlite, a hundred rows a transaction, computed before'),
  ],
  goals: [
    {
      statement: 'a hundred events an append, time over the same without its evidence',
      ratio: overWithoutEvidence,
      bound: { most: 1.5 },
    },
    {
      statement: 'a hundred events an append, time over a bare insert that computes nothing',
      ratio: timeOver('ledger-batches', 'bare-batches'),
      bound: null,
    },
  ],
}
