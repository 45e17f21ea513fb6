import type { Row } from '../workload.ts'

/** Makes lines of a table whose measurements all work on so many events. */
export const rowsOf =
  (events: Row['events']) =>
  (measurement: Row['measurement'], label: string): Row => ({ measurement, label, events })
