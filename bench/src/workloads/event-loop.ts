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
    blocked('milliseconds of the longest block in a hundred, appends alone', 'loop-appends'),
    blocked('milliseconds of the longest block in a hundred, a report rebuilt', 'loop-report'),
    blocked('milliseconds of the longest block in a hundred, rows rebuilt', 'loop-rows'),
    {
      statement: 'processor milliseconds of the longest turn in a hundred, a report rebuilt',
      ratio: fact('loop-report', 'turnP99ProcessorMilliseconds'),
      bound: null,
    },
    {
      statement: 'processor milliseconds of the longest turn in a hundred, rows rebuilt',
      ratio: fact('loop-rows', 'turnP99ProcessorMilliseconds'),
      bound: null,
    },
  ],
}
