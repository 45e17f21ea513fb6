import type { MeasurementName } from '../measurements.ts'
import type { Row } from '../workload.ts'

/** What Emmett's SQLite store needs to be measured. */
export const emmettSqlite = { isPeer: true, module: '@event-driven-io/emmett-sqlite' } as const

/** Emmett's SQLite store, one event at a time, in the two ways that it can be opened. */
export const emmettRows: readonly Row[] = [
  {
    measurement: 'emmett-one-connection',
    label: 'emmett-sqlite 0.42.4, one connection',
    events: { full: 3_000, quick: 600 },
    ...emmettSqlite,
  },
  {
    measurement: 'emmett-default-pool',
    label: 'emmett-sqlite 0.42.4, default pool',
    events: { full: 1_000, quick: 200 },
    ...emmettSqlite,
  },
]

/** The names of {@link emmettRows}. */
export const emmettMeasurements: readonly MeasurementName[] = emmettRows.map(
  ({ measurement }) => measurement,
)
