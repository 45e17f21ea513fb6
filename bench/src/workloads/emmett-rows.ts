import type { MeasurementName } from '../measurements.ts'
import type { Row } from '../workload.ts'

/** Emmett's SQLite store, one event at a time, in the two ways that it can be opened. */
export const emmettRows: readonly Row[] = [
  {
    measurement: 'emmett-one-connection',
    label: 'emmett-sqlite 0.42.4, one connection',
    events: { full: 3_000, quick: 600 },
    isPeer: true,
    module: '@event-driven-io/emmett-sqlite',
  },
  {
    measurement: 'emmett-default-pool',
    label: 'emmett-sqlite 0.42.4, default pool',
    events: { full: 1_000, quick: 200 },
    isPeer: true,
    module: '@event-driven-io/emmett-sqlite',
  },
]

/** The names of {@link emmettRows}. */
export const emmettMeasurements: readonly MeasurementName[] = emmettRows.map(
  ({ measurement }) => measurement,
)
