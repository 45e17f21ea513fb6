import type { Workload } from '../workload.ts'
import { coldCode, counted, fixedCost, shortLog, startedThreads } from './before-release.ts'
import { emmettSqlite } from './emmett-rows.ts'
import { memoryOver, rateOverBest, sameFact, timeOver } from './ratios.ts'
import { publishedRowsOf, rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

const published = publishedRowsOf('data-set')

/** Rebuilding from the log, beside other programs that could do it. */
export const rebuilding: Workload = {
  name: 'rebuild',
  title:
    'Rebuilding from the log: trusted, validated, on two threads, after a restart; and by other programs',
  needs: ['emmett-log', 'packed'],
  rows: [
    row('parse-lines', 'bare parse of whole envelopes, NDJSON'),
    row('six-reports-one-thread', 'six reports, one pass, one thread'),
    published(
      'six-reports-rebuilt',
      'six reports rebuilt from the log and kept, as published, this thread and another',
    ),
    published('six-reports-rebuilt-alone', 'the same by this thread alone'),
    row('six-reports-validated', 'six reports, one pass, every event decoded'),
    row('budget-monitoring', 'budget-monitoring alone: only the types that it handles'),
    row('measures-from-columns', 'measures, some counted from cases, from kept columns'),
    row('measures-derived', 'the same with no columns kept'),
    row('measures-from-log', 'the same, every case folded from the log'),
    row('catch-up', 'budget-monitoring opened again, 1,000 events behind'),
    row('catch-up-from-nothing', 'the same with nothing kept'),
    {
      ...row('duckdb-from-lines', 'DuckDB, the same lines loaded and four queries'),
      isPeer: true,
      module: '@duckdb/node-api',
    },
    { ...row('emmett-pages', 'emmett-sqlite 0.42.4, readMessagesBatch by 1,000'), ...emmettSqlite },
    {
      ...row('emmett-consumer-tuned', 'emmett-sqlite 0.42.4, consumer, 1,000 and no pause'),
      ...emmettSqlite,
    },
    {
      ...row('emmett-consumer-default', 'emmett-sqlite 0.42.4, consumer as it comes'),
      ...emmettSqlite,
    },
  ],
  goals: [
    {
      statement: 'six reports, trusted, time over the bare parse of the envelopes',
      ratio: timeOver('six-reports-one-thread', 'parse-lines'),
      bound: { most: 1 },
    },
    {
      statement: 'only the types of one report, time over the bare parse of the envelopes',
      ratio: timeOver('budget-monitoring', 'parse-lines'),
      bound: { most: 0.75 },
    },
    {
      statement: 'six reports, every event decoded, time over the bare parse of the envelopes',
      ratio: timeOver('six-reports-validated', 'parse-lines'),
      bound: { most: 1.35 },
    },
    {
      statement: 'six reports, rate over Emmett’s readMessagesBatch',
      ratio: rateOverBest('six-reports-one-thread', ['emmett-pages']),
      bound: { least: 4 },
      release: coldCode({ least: 0.7 }),
    },
    {
      statement: 'six reports, rate over Emmett’s tuned consumer',
      ratio: rateOverBest('six-reports-one-thread', ['emmett-consumer-tuned']),
      bound: { least: 100 },
      release: shortLog({ least: 8 }),
    },
    {
      statement: 'six reports, rate over Emmett’s consumer as it comes',
      ratio: rateOverBest('six-reports-one-thread', ['emmett-consumer-default']),
      bound: { least: 300 },
      release: shortLog({ least: 65 }),
    },
    {
      statement: 'only the types of one report, time over DuckDB from the same lines',
      ratio: timeOver('budget-monitoring', 'duckdb-from-lines'),
      bound: { most: 1 },
    },
    {
      statement: 'only the types of one report, memory over DuckDB’s',
      ratio: memoryOver('budget-monitoring', 'duckdb-from-lines'),
      bound: { most: 0.6 },
    },
    {
      statement: 'six reports rebuilt on two threads, time over one',
      ratio: timeOver('six-reports-rebuilt', 'six-reports-rebuilt-alone'),
      bound: { most: 0.65 },
      release: startedThreads({ most: 2 }),
    },
    {
      statement: 'states kept by two threads are those kept by one, 1 if all are',
      ratio: sameFact('digest', 'six-reports-rebuilt', 'six-reports-rebuilt-alone'),
      bound: { least: 1 },
      release: counted({ least: 1 }),
    },
    {
      statement: 'measures counted from cases, from kept columns, time over folding the log',
      ratio: timeOver('measures-from-columns', 'measures-from-log'),
      bound: null,
    },
    {
      statement: 'measures counted from cases, from kept columns, time over the bare parse',
      ratio: timeOver('measures-from-columns', 'parse-lines'),
      bound: null,
    },
    {
      statement: '1,000 new events after a restart, time over folding all',
      ratio: timeOver('catch-up', 'catch-up-from-nothing'),
      bound: { most: 0.01 },
      release: fixedCost({ most: 0.2 }),
    },
  ],
}
