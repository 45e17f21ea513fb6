/** A part of a run that could not be measured. It is listed with the results, and the run goes on. */
export interface Failure {
  readonly workload: string
  /** Label of the row, or what was done when it failed. */
  readonly what: string
  readonly why: string
}

/** A failure as one line of text. */
export const failureText = ({ workload, what, why }: Failure): string =>
  `${workload}, ${what}: ${why}`.replaceAll(/\s*\n\s*/g, ' ')

/** A thrown value as text. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : `${error}`
