/** A goal of the design, and the measured ratio that decides it. */
export interface Aim {
  /** Name of the goal; `stretch` for one beyond the design, or what it is about if it has no name. */
  readonly goal: string
  readonly workload: string
  /** The statement of the workload's goal, word for word. */
  readonly statement: string
  /** A better target still; null for none. */
  readonly stretch: string | null
  /** What limits the figure. */
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
