import { type Aim, aimsOf } from './aim.ts'
import { boundBy } from './bound-by.ts'

const { objects, pages, states, node, texts, nothing } = boundBy
const validated = 'every event validated'
const asOne = 'what a state takes in memory once Node has collected'

/** B, C and D: reading, folding and validating. */
export const readAims: readonly Aim[] = [
  ...aimsOf(
    'streams',
    ['B1', 'a stream of 10 events, times as quick as Emmett as it comes', objects],
    ['B1', 'a stream of 100 events, times as quick as Emmett as it comes', objects],
    ['B1', 'a stream of 10 events, times as quick as Emmett on one connection', objects],
    ['B1', 'a stream of 100 events, times as quick as Emmett on one connection', objects],
    ['B1', 'a stream of 10 events, times as quick as bare node:sqlite', validated],
    ['B1', 'a stream of 100 events, times as quick as bare node:sqlite', validated],
    ['B2', 'a stream of 1000 events, times as quick as Emmett as it comes', pages],
    ['B2', 'a stream of 10000 events, times as quick as Emmett as it comes', pages],
    ['B2', 'a stream of 1000 events, times as quick as Emmett on one connection', pages],
    ['B2', 'a stream of 10000 events, times as quick as Emmett on one connection', pages],
    [
      'B2',
      'a stream of 10,000 events with its state kept, time over reading one of 100',
      'one look-up',
    ],
  ),
  ...aimsOf(
    'rebuild',
    ['C1', 'six reports, trusted, time over the bare parse of the envelopes', objects],
    ['C1', 'only the types of one report, time over the bare parse of the envelopes', objects],
    ['C2', 'six reports, every event decoded, time over the bare parse of the envelopes', objects],
    ['C3', 'six reports, rate over Emmett’s readMessagesBatch', objects],
    ['C3', 'six reports, rate over Emmett’s tuned consumer', objects],
    ['C3', 'six reports, rate over Emmett’s consumer as it comes', objects],
    ['C4', 'only the types of one report, time over DuckDB from the same lines', objects],
    ['C4', 'only the types of one report, memory over DuckDB’s', states],
    ['C5', 'six reports rebuilt on two threads, time over one', 'a thread’s start, and two cores'],
    ['C5', 'states kept by two threads are those kept by one, 1 if all are', nothing],
    [
      'C6',
      '1,000 new events after a restart, time over folding all',
      'opening the file, the digest of what is kept, and cold code',
    ],
  ),
  ...aimsOf(
    'replay',
    [
      'C7',
      'six reports in one pass, exponent of time from a tenth of the events',
      'caches of the processor',
    ],
    ['C7', 'peak memory of reading, over that of a tenth of the events', node],
    ['C7', 'peak memory of the six reports, over that of a tenth of the events', states],
    ['C7', 'peak memory of the six reports, MiB', states],
    ['C7', 'MiB that the peak of the six reports grows by for each MiB of their states', asOne],
  ),
  ...aimsOf('history', [
    'C7',
    'peak memory of appending, over that of a tenth of the events',
    'where each stream ends',
  ]),
  ...aimsOf(
    'replay',
    ['replay', 'six reports in one pass, time over the bare parse of whole envelopes', objects],
    ['replay', 'six reports in one pass, time over the bare parse of the column data', objects],
    ['replay', 'budget-monitoring alone, time over the bare parse of whole envelopes', objects],
    [
      'replay',
      'every report in one pass, time over the bare parse of whole envelopes',
      'the folds of every case',
    ],
  ),
  ...aimsOf(
    'decoding',
    ['D1', 'exact money, time of the whole fold over unsafe doubles', objects],
    ['D1', 'sums are those of decimal.js to the penny, 1 if all are', nothing],
    ['D2', 'an event validated, rate over io-ts’s t.type of the same fields', texts],
    ['D2', 'verdicts on sound and faulty events that differ from those of io-ts’s t.type', nothing],
    ['D2', 'an event validated, time over JSON.parse of its text', texts],
    ['D2', 'an event validated among all types, time over one type', 'one look-up'],
  ),
]
