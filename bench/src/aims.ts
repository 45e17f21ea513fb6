/** One of the goals that the benchmark is held against, and the measured ratio that it comes down to. */
export interface Aim {
  /** Name of the goal; `stretch` for what goes beyond them. */
  readonly goal: string
  readonly workload: string
  /** As the workload says it. */
  readonly statement: string
  /** What would be better still; null where nothing is asked. */
  readonly stretch: string | null
  /** What stands in the way of a better figure. */
  readonly boundBy: string
}

const aimsOf = (
  workload: string,
  rows: readonly (readonly [goal: string, statement: string, boundBy: string, stretch?: string])[],
): readonly Aim[] =>
  rows.map(([goal, statement, boundBy, stretch]) => ({
    goal,
    workload,
    statement,
    stretch: stretch ?? null,
    boundBy,
  }))

const sync = 'the sync of every commit'
const evidence = 'ids, leaf, tree and index of streams'
const objects = 'making objects of JSON'
const engine = 'the engine’s pages'

/** Every goal, in the order of their names: each is judged in the run that measures it. */
export const aims: readonly Aim[] = [
  ...aimsOf('append-sequential', [
    ['A1', 'appendToStream, rate over Emmett on one connection', sync],
    ['A1', 'appendToStream, rate over Emmett as it comes', sync],
    ['A1', 'appendToStream, rate over bare node:sqlite', evidence],
  ]),
  ...aimsOf('append-many', [
    ['A1', 'one caller, rate over Emmett on PostgreSQL with one writer', sync],
  ]),
  ...aimsOf('append-tmpfs', [
    ['A2', 'appendToStream in memory, rate over Emmett on one connection', evidence],
  ]),
  ...aimsOf('append-many', [
    ['A3', '64 callers, rate over Emmett on PostgreSQL with 8 writers', evidence],
    ['A3', '64 callers, rate over one caller', evidence],
    ['stretch', '512 callers, rate over Emmett on PostgreSQL with 8 writers', evidence, '30'],
    ['stretch', '512 callers, rate over a bare group commit', evidence, '0.9'],
  ]),
  ...aimsOf('append-concurrent', [
    ['A3', '64 callers, numbered command ids, rate over Emmett’s best sequential rate', evidence],
    ['A3', '64 callers, random command ids, rate over Emmett’s best sequential rate', evidence],
  ]),
  ...aimsOf('event-loop', [
    ['loop', 'milliseconds of the longest block in a hundred, appends alone', sync],
    [
      'loop',
      'milliseconds of the longest block in a hundred, a report rebuilt',
      'the longest of a page, a group and a fold',
    ],
    [
      'loop',
      'milliseconds of the longest block in a hundred, rows rebuilt',
      'the longest of a page, a group and a fold',
    ],
  ]),
  ...aimsOf('history', [
    ['A4', 'history, rate over a naive table', evidence],
    ['A4', 'history, rate over Emmett’s best case', evidence],
    [
      'A5',
      'bytes of the ledger over those of its events as lines of JSON',
      'hashes and ids do not compress',
    ],
    ['A5', 'bytes of the ledger over those of Emmett’s file', 'hashes and ids do not compress'],
  ]),
  ...aimsOf('streams', [
    ['B1', 'a stream of 10 events, times as quick as Emmett as it comes', objects],
    ['B1', 'a stream of 100 events, times as quick as Emmett as it comes', objects],
    ['B1', 'a stream of 10 events, times as quick as Emmett on one connection', objects],
    ['B1', 'a stream of 100 events, times as quick as Emmett on one connection', objects],
    ['B1', 'a stream of 100 events, times as quick as bare node:sqlite', 'every event validated'],
    ['B2', 'a stream of 1000 events, times as quick as Emmett on one connection', engine],
    ['B2', 'a stream of 10000 events, times as quick as Emmett on one connection', engine],
    [
      'B2',
      'a stream of 10,000 events whose state is kept, time over one of 100 read anew',
      'one look-up',
    ],
  ]),
  ...aimsOf('rebuild', [
    ['C1', 'six reports, trusted, time over the bare parse of the envelopes', objects],
    ['C1', 'only the types of one report, time over the bare parse of the envelopes', objects],
    ['C2', 'six reports, every event decoded, time over the bare parse of the envelopes', objects],
    ['C3', 'six reports, rate over Emmett’s readMessagesBatch', objects],
    ['C3', 'six reports, rate over Emmett’s tuned consumer', objects],
    ['C3', 'six reports, rate over Emmett’s consumer as it comes', objects],
    ['C4', 'only the types of one report, time over DuckDB from the same lines', objects],
    ['C4', 'only the types of one report, memory over DuckDB’s', 'the states of the reports'],
    ['C5', 'six reports rebuilt on two threads, time over one', 'a thread’s start, and two cores'],
    [
      'C6',
      '1,000 new events after a restart, time over folding all',
      'opening the file, the digest of what is kept, and cold code',
    ],
  ]),
  ...aimsOf('replay', [
    ['C7', 'peak memory of reading, over that of a tenth of the events', 'Node itself'],
  ]),
  ...aimsOf('decoding', [
    ['D1', 'exact money, time of the whole fold over unsafe doubles', objects],
    ['D1', 'sums of decimal.js that are the same to the penny, 1 for all', 'nothing'],
    [
      'D2',
      'an event validated, rate over io-ts’s t.type of the same fields',
      'regular expressions of its texts',
    ],
    [
      'D2',
      'an event validated, time over JSON.parse of its text',
      'regular expressions of its texts',
    ],
    ['D2', 'an event validated among all types, time over one type', 'one look-up'],
  ]),
  ...aimsOf('append-tmpfs', [
    ['E1', 'evidence, time over one append in memory', 'two SHA-256 and the text of the envelope'],
  ]),
  ...aimsOf('append-batches', [
    ['E1', 'a hundred events an append, time over the same without its evidence', evidence],
  ]),
  ...aimsOf('proofs', [
    [
      'E1',
      'evidence of an append, time over one durable append',
      'two SHA-256 and the text of the envelope',
    ],
  ]),
  ...aimsOf('verify', [
    [
      'E2',
      'authentic and complete, rate over reading and hashing bare, processor time',
      'SHA-256 of every leaf and node',
    ],
    [
      'E2',
      'all five verdicts, rate over reading, parsing and hashing bare, processor time',
      objects,
    ],
  ]),
  ...aimsOf('proofs', [
    ['E3', 'bytes of an inclusion proof', 'a hash for every level of the tree'],
    [
      'E3',
      'inclusion proof, rate of making and checking over its bare hashes',
      'SHA-256 of every node of the path',
    ],
    [
      'E3',
      'the same of the first proofs of a process, from rows that nobody has read',
      'a page read for most hashes low in the path',
    ],
    ['E3', 'root of the log, time over its reading and two hashes an event', 'SHA-256'],
  ]),
  ...aimsOf('balances', [
    ['F1', 'balances, rate over hledger', objects],
    ['F1', 'balances, rate over ledger', objects],
    ['F1', 'balances, memory over hledger’s', 'Node itself'],
    [
      'stretch',
      'a report from its kept state, seconds of the whole process',
      'start-up and reading the kept state',
      '0.15',
    ],
  ]),
  ...aimsOf('start-up', [
    ['G1', 'core, money and store, milliseconds over Node alone', 'modules resolved and compiled'],
    ['G1', 'coflyfr --version, milliseconds in all', 'modules resolved and compiled'],
    [
      'G1',
      'core, money and store, time over Node over that of Emmett',
      'modules resolved and compiled',
    ],
    [
      'G1',
      'core, money and store, time over Node over that of db-client',
      'modules resolved and compiled',
    ],
    ['G2', 'native modules of the default store', 'nothing'],
  ]),
  ...aimsOf('as-of', [
    [
      'stretch',
      'budget monitoring from columns, warm, milliseconds in the median',
      'the rows of the report',
      '10',
    ],
    ['stretch', 'warm, time over typed columns of node:sqlite', 'the rows of the report', '1'],
    ['stretch', 'warm, time over typed columns of DuckDB', 'the rows of the report', '1'],
  ]),
]
