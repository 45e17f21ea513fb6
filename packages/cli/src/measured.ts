/** What a benchmark and a look at a machine both measure with. */
export { measureSync } from './measured/measure-sync.ts'
export { median, type Spread, spreadOf } from './measured/statistics.ts'
export { type Timing, timed } from './measured/timed.ts'
