import type { Pence } from '@coflyfr/money'

import type { Markup } from '../markup.ts'

/** The table that stands beside a chart: the same figures, to the penny. */
export interface ChartTable {
  /** Heading of the first column, then one for each figure. */
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly label: string
    /** Whether the label is a name that nobody translated, in a chart that is Welsh. */
    readonly isRecorded: boolean
    readonly figures: readonly (Pence | null)[]
  }[]
}

/** A chart with what it says in words and in figures. */
export interface Chart {
  /** Part of file names and of ids within a page. */
  readonly name: string
  /** What the chart shows, as one would call it. */
  readonly caption: string
  /** One sentence that its figures lead to. */
  readonly finding: string
  readonly svg: Markup
  readonly table: ChartTable
}
