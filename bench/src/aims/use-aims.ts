import { type Aim, aimsOf } from './aim.ts'
import { boundBy } from './bound-by.ts'

const { objects, node, modules, rows, nothing } = boundBy
const segments = 'reading and checking the segments'
const client = 'the client, and the log of its own beside the cluster’s'

/** F, G and stretch: whole processes, their start, and columns; then goals without a name. */
export const useAims: readonly Aim[] = [
  ...aimsOf(
    'balances',
    ['F1', 'balances, rate over hledger', objects],
    ['F1', 'balances, rate over ledger', objects],
    ['F1', 'balances, rate over beancount, of 100,000 postings in the full run', modules],
    ['F1', 'balances, memory over hledger’s', node],
  ),
  ...aimsOf(
    'start-up',
    ['G1', 'core, money and store, milliseconds over Node alone', modules],
    ['G1', 'coflyfr --version, milliseconds in all', modules],
    ['G1', 'core, money and store, time beyond Node alone, over that of Emmett', modules],
    ['G1', 'core, money and store, time beyond Node alone, over that of db-client', modules],
    ['G1', 'modules of db-client loaded by every package and by a command on a file', nothing],
    [
      'G2',
      'native modules and install scripts of the default store and all it depends on',
      nothing,
    ],
  ),
  ...aimsOf('kept-report', [
    'stretch',
    'a report from its kept state, seconds of the whole process, five million events in the full run',
    'start-up and reading the kept state',
    '0.15',
  ]),
  ...aimsOf(
    'as-of',
    ['stretch', 'every event from columns, rate over typed columns of node:sqlite', segments],
    ['stretch', 'every event from columns, rate over typed columns of DuckDB', segments, '1'],
    ['stretch', 'budget monitoring from columns, warm, milliseconds in the median', rows, '10'],
    ['stretch', 'warm, time over typed columns of node:sqlite', rows, '1'],
    ['stretch', 'warm, time over typed columns of DuckDB', rows, '1'],
    ['as-of', 'budget monitoring from columns, warm, processor milliseconds in the median', rows],
    ['as-of', 'reserves from kept states, warm, processor milliseconds in the median', rows],
    ['as-of', 'measures from kept states, warm, processor milliseconds in the median', rows],
  ),
  ...aimsOf(
    'finance',
    ['finance', 'peak memory of the import, MiB', 'the references of known postings'],
    ['finance', 'budget monitoring, rate over hledger', objects],
  ),
  ...aimsOf(
    'cluster',
    ['cluster', 'one append at a time, positions later, rate over the bare client', client],
    ['cluster', '100 in flight, positions later, rate over the bare client', client],
    ['cluster', '100 in flight, positions awaited, rate over the bare client', client],
    ['cluster', '100 in flight with a replica, positions later, rate over the bare client', client],
    [
      'cluster',
      'following, rate over the bare client that reads each body as JSON',
      'each event checked and indexed',
    ],
    [
      'cluster',
      'following ten times as many, rate over the bare client',
      'each event checked and indexed',
    ],
    ['cluster', 'following ten times as many, most memory over that of the bare client', node],
  ),
]
