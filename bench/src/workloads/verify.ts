import type { MeasurementName } from '../measurements.ts'
import { peakOver, processorRateOver, timeOver, type Workload } from '../workload.ts'

const row = (measurement: MeasurementName, label: string) =>
  ({ measurement, label, events: 'data-set' }) as const

/** Verifying a council's whole ledger, beside reading and hashing the same rows bare. */
export const verify: Workload = {
  name: 'verify',
  title: 'Verifying the whole log',
  needs: ['council-decided'],
  rows: [
    row('verify-bare', 'every row read, its leaf put together and hashed once, bare'),
    row('verify-bare-parse', 'the same, and its data parsed'),
    row('verify-rows', 'ledger, authentic, complete and only appended to'),
    row('verify-all', 'ledger, all five verdicts'),
    row('verify-all-tenth', 'the same, a tenth of the events'),
  ],
  goals: [
    {
      statement: 'authentic and complete, rate over reading and hashing bare, processor time',
      ratio: processorRateOver('verify-rows', 'verify-bare'),
      bound: { least: 0.85 },
    },
    {
      statement: 'all five verdicts, rate over reading, parsing and hashing bare, processor time',
      ratio: processorRateOver('verify-all', 'verify-bare-parse'),
      bound: { least: 0.6 },
    },
    {
      statement: 'authentic and complete, time over reading and hashing bare, by the clock',
      ratio: timeOver('verify-rows', 'verify-bare'),
      bound: null,
    },
    {
      statement: 'all five verdicts, time over reading, parsing and hashing bare, by the clock',
      ratio: timeOver('verify-all', 'verify-bare-parse'),
      bound: null,
    },
    {
      statement: 'peak memory of all five verdicts, over that of a tenth of the events',
      ratio: peakOver('verify-all', 'verify-all-tenth'),
      bound: { most: 1.5 },
    },
  ],
}
