import type { MeasurementName } from '../measurements.ts'
import type { Goal, Workload } from '../workload.ts'

const row = (measurement: MeasurementName, label: string) =>
  ({ measurement, label, events: 'data-set' }) as const

/** How many times as long one answer takes as another, of measurements that answer different numbers of questions. */
const answerOver =
  (own: MeasurementName, other: MeasurementName): Goal['ratio'] =>
  (round) => {
    const [one, two] = [round[own], round[other]]
    if (one === undefined || two === undefined) return null
    return one.seconds / one.events / (two.seconds / two.events)
  }

const medianMilliseconds =
  (measurement: MeasurementName): Goal['ratio'] =>
  (round) => {
    const found = round[measurement]
    return found === undefined ? null : Number(found.facts['p50Milliseconds'])
  }

const medianProcessorMilliseconds =
  (measurement: MeasurementName): Goal['ratio'] =>
  (round) => {
    const found = round[measurement]
    return found === undefined ? null : Number(found.facts['p50ProcessorMilliseconds'])
  }

/** The same by processor time, which says something beside other work too. */
const processorOver =
  (own: MeasurementName, other: MeasurementName): Goal['ratio'] =>
  (round) => {
    const [one, two] = [round[own], round[other]]
    if (one === undefined || two === undefined) return null
    return one.processorSeconds / one.events / (two.processorSeconds / two.events)
  }

const known = (statement: string, own: MeasurementName, other: MeasurementName): Goal => ({
  statement,
  ratio: answerOver(own, other),
  bound: null,
})

/** Reports as known at any position, as at any day: from columns, from the log, and from typed columns of databases. */
export const asOf: Workload = {
  name: 'as-of',
  title: 'A report as known at any position, as at any day; an event is an answer',
  rows: [
    row('as-of-warm', 'budget monitoring from columns, warm'),
    row('as-of-warm-directorates', 'the same by directorate, a row each'),
    row('as-of-warm-tenth', 'the same, a tenth of the log'),
    row('as-of-warm-hundredth', 'the same, a hundredth of the log'),
    row('as-of-cold', 'budget monitoring from kept columns that nobody has read'),
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
    row('as-of-rebuild', 'every event, from kept columns that nobody has read'),
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
      ratio: medianMilliseconds('as-of-warm'),
      bound: { most: 50 },
    },
    {
      statement: 'the same, milliseconds of the processor in the median',
      ratio: medianProcessorMilliseconds('as-of-warm'),
      bound: { most: 50 },
    },
    {
      statement: 'reserves from kept states, warm, milliseconds of the processor in the median',
      ratio: medianProcessorMilliseconds('as-of-reserves-warm'),
      bound: { most: 50 },
    },
    {
      statement: 'measures from kept states, warm, milliseconds of the processor in the median',
      ratio: medianProcessorMilliseconds('as-of-measures-warm'),
      bound: { most: 50 },
    },
    {
      statement: 'virements from kept states, warm, milliseconds of the processor in the median',
      ratio: medianProcessorMilliseconds('as-of-virements-warm'),
      bound: null,
    },
    {
      statement: 'every event from columns, processor time over typed columns of node:sqlite',
      ratio: processorOver('as-of-rebuild', 'as-of-rebuild-sqlite'),
      bound: { most: 1 },
    },
    {
      statement: 'every event from columns, processor time over typed columns of DuckDB',
      ratio: processorOver('as-of-rebuild', 'as-of-rebuild-duckdb'),
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
