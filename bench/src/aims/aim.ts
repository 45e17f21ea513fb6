/** One of the goals that the benchmark is held against, and the measured ratio that it comes down to. */
export interface Aim {
  /** Name of the goal; `stretch` for what goes beyond them, and else what it is about. */
  readonly goal: string
  readonly workload: string
  /** As the workload says it. */
  readonly statement: string
  /** What would be better still; null where nothing is asked. */
  readonly stretch: string | null
  /** What stands in the way of a better figure. */
  readonly boundBy: string
}

type Row = readonly [goal: string, statement: string, boundBy: string, stretch?: string]

/** The aims that one workload measures. */
export const aimsOf = (workload: string, ...rows: readonly Row[]): readonly Aim[] =>
  rows.map(([goal, statement, boundBy, stretch]) => ({
    goal,
    workload,
    statement,
    stretch: stretch ?? null,
    boundBy,
  }))
