import type { Row } from '../workload.ts'

/** Makes rows of a table whose measurements all work on the same number of events. */
export const rowsOf =
  (events: Row['events']) =>
  (measurement: Row['measurement'], label: string): Row => ({ measurement, label, events })

/** The same for measurements of the published packages. They count as peers, because they need the packed build. */
export const publishedRowsOf =
  (events: Row['events']) =>
  (...about: Parameters<ReturnType<typeof rowsOf>>): Row => ({
    ...rowsOf(events)(...about),
    isPeer: true,
  })
