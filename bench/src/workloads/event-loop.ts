import type { MeasurementName } from '../measurements.ts'
import type { Workload } from '../workload.ts'
import { fact } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

const blocked = (statement: string, measurement: MeasurementName) => ({
  statement,
  ratio: fact(measurement, 'blockP99Milliseconds'),
  bound: { most: 5 },
})

/** How long the event loop is blocked while 64 callers append to the generated ledger. */
export const eventLoop: Workload = {
  name: 'event-loop',
  title: 'The event loop while 64 callers append and something is rebuilt',
  rows: [
    row('loop-appends', 'nothing else'),
    row('loop-report', 'a report rebuilt over and over'),
    row('loop-rows', 'rows of an inline projection rebuilt over and over'),
  ],
  goals: [
    blocked('event loop blocked, 99th percentile in milliseconds, only appends', 'loop-appends'),
    blocked('event loop blocked, 99th percentile in milliseconds, a report rebuilt', 'loop-report'),
    blocked('event loop blocked, 99th percentile in milliseconds, rows rebuilt', 'loop-rows'),
    {
      statement:
        'turn of the event loop, 99th percentile in processor milliseconds, a report rebuilt',
      ratio: fact('loop-report', 'turnP99ProcessorMilliseconds'),
      bound: null,
    },
    {
      statement: 'turn of the event loop, 99th percentile in processor milliseconds, rows rebuilt',
      ratio: fact('loop-rows', 'turnP99ProcessorMilliseconds'),
      bound: null,
    },
  ],
}
