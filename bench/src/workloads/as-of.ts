import type { MeasurementName } from '../measurements.ts'
import type { Goal, Workload } from '../workload.ts'
import { eventProcessorTimeOver, eventTimeOver, fact, rateOverBest } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

const known = (statement: string, own: MeasurementName, other: MeasurementName): Goal => ({
  statement,
  ratio: eventTimeOver(own, other),
  bound: null,
})

/** Reports as known at any position and as at any day: from columns, from the log, and from typed columns of databases. */
export const asOf: Workload = {
  name: 'as-of',
  title: 'A report as known at any position and as at any day; one event is one answer',
  rows: [
    row('as-of-warm', 'budget monitoring from columns, warm'),
    row('as-of-warm-directorates', 'the same by directorate, a row each'),
    row('as-of-warm-tenth', 'the same, a tenth of the log'),
    row('as-of-warm-hundredth', 'the same, a hundredth of the log'),
    row('as-of-cold', 'budget monitoring from kept columns not read before'),
    row('as-of-derived', 'budget monitoring when no columns are kept'),
    row('as-of-folded', 'budget monitoring folded from the log'),
    row('as-of-books-warm', 'trial balance from columns, warm'),
    row('as-of-books-folded', 'trial balance folded from the log'),
    row('as-of-virements-warm', 'virements from states kept along the log, warm'),
    row('as-of-virements-folded', 'virements folded from the log'),
    row('as-of-reserves-warm', 'reserves from states kept along the log, warm'),
    row('as-of-reserves-folded', 'reserves folded from the log'),
    row('as-of-measures-warm', 'readings of measures from states kept along the log, warm'),
    row('as-of-measures-folded', 'readings of measures folded from the log'),
    row('as-of-rebuild', 'every event, from kept columns not read before'),
    row('as-of-rebuild-sqlite', 'every event, typed columns of node:sqlite'),
    {
      ...row('as-of-rebuild-duckdb', 'every event, typed columns of DuckDB'),
      isPeer: true,
      module: '@duckdb/node-api',
    },
    row('as-of-sqlite', 'typed columns of node:sqlite, sums by head'),
    {
      ...row('as-of-duckdb', 'typed columns of DuckDB, sums by head'),
      isPeer: true,
      module: '@duckdb/node-api',
    },
  ],
  goals: [
    {
      statement: 'budget monitoring from columns, warm, milliseconds in the median',
      ratio: fact('as-of-warm', 'p50Milliseconds'),
      bound: { most: 50 },
    },
    {
      statement: 'budget monitoring from columns, warm, processor milliseconds in the median',
      ratio: fact('as-of-warm', 'p50ProcessorMilliseconds'),
      bound: { most: 50 },
    },
    {
      statement: 'reserves from kept states, warm, processor milliseconds in the median',
      ratio: fact('as-of-reserves-warm', 'p50ProcessorMilliseconds'),
      bound: { most: 50 },
    },
    {
      statement: 'measures from kept states, warm, processor milliseconds in the median',
      ratio: fact('as-of-measures-warm', 'p50ProcessorMilliseconds'),
      bound: { most: 50 },
    },
    {
      statement: 'virements from kept states, warm, processor milliseconds in the median',
      ratio: fact('as-of-virements-warm', 'p50ProcessorMilliseconds'),
      bound: null,
    },
    {
      statement: 'every event from columns, rate over typed columns of node:sqlite',
      ratio: rateOverBest('as-of-rebuild', ['as-of-rebuild-sqlite']),
      bound: { least: 1 },
    },
    {
      statement: 'every event from columns, rate over typed columns of DuckDB',
      ratio: rateOverBest('as-of-rebuild', ['as-of-rebuild-duckdb']),
      bound: { least: 1 },
    },
    {
      statement: 'every event from columns, processor time over typed columns of node:sqlite',
      ratio: eventProcessorTimeOver('as-of-rebuild', 'as-of-rebuild-sqlite'),
      bound: null,
    },
    {
      statement: 'every event from columns, processor time over typed columns of DuckDB',
      ratio: eventProcessorTimeOver('as-of-rebuild', 'as-of-rebuild-duckdb'),
      bound: null,
    },
    known('warm, time over folding the log', 'as-of-warm', 'as-of-folded'),
    known('cold, time over folding the log', 'as-of-cold', 'as-of-folded'),
    known('nothing kept, time over folding the log', 'as-of-derived', 'as-of-folded'),
    known(
      'trial balance warm, time over folding the log',
      'as-of-books-warm',
      'as-of-books-folded',
    ),
    known('warm, time over typed columns of node:sqlite', 'as-of-warm', 'as-of-sqlite'),
    known('warm, time over typed columns of DuckDB', 'as-of-warm', 'as-of-duckdb'),
    known('all of the log, warm, time over a tenth of it', 'as-of-warm', 'as-of-warm-tenth'),
  ],
}
