/** A part of a run that could not be measured: it is listed with the results, and the run goes on. */
export interface Failure {
  readonly workload: string
  /** The line of the table, or the data that were being prepared. */
  readonly what: string
  readonly why: string
}

/** A failure as one line of text. */
export const failureText = ({ workload, what, why }: Failure): string =>
  `${workload}, ${what}: ${why}`.replaceAll(/\s*\n\s*/g, ' ')

/** What was thrown, as text. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : `${error}`
