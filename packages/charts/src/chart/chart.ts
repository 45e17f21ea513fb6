import type { Pence } from '@coflyfr/money'
import type { Markup } from '../markup.ts'

/** The table that stands beside a chart: the same figures, to the penny. */
export interface ChartTable {
  /** Heading of the first column, then one for each figure. */
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly label: string
    /** Whether the label is a name as it was recorded, untranslated in a Welsh chart. */
    readonly isRecorded: boolean
    readonly figures: readonly (Pence | null)[]
  }[]
}

/** A chart with its finding in words and its figures. */
export interface Chart {
  /** Part of file names and of ids within a page. */
  readonly name: string
  /** The title of the chart: what it shows. */
  readonly caption: string
  /** What the figures come to, in one sentence. */
  readonly finding: string
  readonly svg: Markup
  readonly table: ChartTable
}
