import type { MeasurementName } from '../measurements.ts'
import type { Goal, Workload } from '../workload.ts'
import { emmettSqlite } from './emmett-rows.ts'
import { factOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

/** How many times as fast a stream of this length is read as by the other. */
const quicker = (other: MeasurementName, name: string, events: number, least: number): Goal => {
  const wanted = `k${events}Microseconds`
  return {
    statement: `a stream of ${events} events, times as quick as ${name}`,
    ratio: factOver([other, wanted], ['rehydrate-ledger', wanted]),
    bound: { least },
  }
}

/** One stream read and folded as for a command, in a ledger of many others. */
export const streams: Workload = {
  name: 'streams',
  title:
    'One stream of 10 to 10,000 events, decoded, beside all others of the ledger, by a process that has read some',
  needs: ['emmett-log'],
  rows: [
    row(
      'rehydrate-ledger',
      'ledger, the state of a command: every event validated, its evidence read where asked for',
    ),
    row('rehydrate-kept', 'ledger, the state kept at the last event but one'),
    row('rehydrate-rows', 'bare node:sqlite, SELECT and JSON.parse'),
    {
      ...row('rehydrate-better-sqlite3', 'better-sqlite3 13.2.0, SELECT and JSON.parse'),
      isPeer: true,
      module: 'better-sqlite3',
    },
    {
      ...row('rehydrate-emmett-one', 'emmett-sqlite 0.42.4, one connection, whole events'),
      ...emmettSqlite,
    },
    {
      ...row('rehydrate-emmett-default', 'emmett-sqlite 0.42.4, default pool, whole events'),
      ...emmettSqlite,
    },
  ],
  goals: [
    quicker('rehydrate-emmett-default', 'Emmett as it comes', 10, 20),
    quicker('rehydrate-emmett-default', 'Emmett as it comes', 100, 6),
    quicker('rehydrate-emmett-one', 'Emmett on one connection', 10, 8),
    quicker('rehydrate-emmett-one', 'Emmett on one connection', 100, 3),
    quicker('rehydrate-rows', 'bare node:sqlite', 10, 0.75),
    quicker('rehydrate-rows', 'bare node:sqlite', 100, 0.75),
    quicker('rehydrate-emmett-default', 'Emmett as it comes', 1_000, 2.5),
    quicker('rehydrate-emmett-default', 'Emmett as it comes', 10_000, 2.5),
    quicker('rehydrate-emmett-one', 'Emmett on one connection', 1_000, 2.5),
    quicker('rehydrate-emmett-one', 'Emmett on one connection', 10_000, 2.5),
    {
      statement: 'a stream of 10,000 events with its state kept, time over reading one of 100',
      ratio: factOver(
        ['rehydrate-kept', 'k10000Microseconds'],
        ['rehydrate-ledger', 'k100Microseconds'],
      ),
      bound: { most: 2 },
    },
  ],
}
