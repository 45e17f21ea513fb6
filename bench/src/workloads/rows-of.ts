import type { Row } from '../workload.ts'

/** Makes lines of a table whose measurements all work on so many events. */
export const rowsOf =
  (events: Row['events']) =>
  (measurement: Row['measurement'], label: string): Row => ({ measurement, label, events })

/** Lines of what is measured of the packages as they are published, which are built for it. */
export const publishedRowsOf =
  (events: Row['events']) =>
  (...about: Parameters<ReturnType<typeof rowsOf>>): Row => ({
    ...rowsOf(events)(...about),
    isPeer: true,
  })
