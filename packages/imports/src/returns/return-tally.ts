import type { ReturnRejection } from './return-rejection.ts'

/** How many rows had each outcome. */
export interface RowCounts {
  readonly rowsRead: number
  readonly imported: number
  readonly duplicate: number
  readonly rejected: number
  /** Rows without content. */
  readonly filtered: number
}

/** What became of a return: each row has exactly one of the four outcomes. */
export interface ReturnSummary extends RowCounts {
  /** `corrected` children also count as known. */
  readonly children: { readonly known: number; readonly new: number; readonly corrected: number }
  readonly tables: Readonly<Record<string, RowCounts>>
  /** How many rows broke each validation rule of the collection. */
  readonly codes: Readonly<Record<string, number>>
  /** The first ones; all of them are passed on during the import. */
  readonly rejections: readonly ReturnRejection[]
}

/** An outcome of a row. */
type RowOutcome = 'imported' | 'duplicate' | 'rejected' | 'filtered'

/** Counts the rows of a return. */
export interface ReturnTally {
  readonly count: (table: string, outcome: RowOutcome) => void
  readonly reject: (table: string, rejection: ReturnRejection) => void
  readonly child: (standing: 'known' | 'new' | 'corrected') => void
  readonly summary: () => ReturnSummary
}

const listedMax = 100

const nothing = { rowsRead: 0, imported: 0, duplicate: 0, rejected: 0, filtered: 0 }

/** An empty tally; every rejection is also passed to the listener. */
export const returnTally = (onRejection: (rejection: ReturnRejection) => void): ReturnTally => {
  const tables = new Map<string, Record<keyof RowCounts, number>>()
  const codes = new Map<string, number>()
  const children = { known: 0, new: 0, corrected: 0 }
  const rejections: ReturnRejection[] = []
  const count = (table: string, outcome: RowOutcome): void => {
    const counts = tables.get(table) ?? { ...nothing }
    counts.rowsRead += 1
    counts[outcome] += 1
    tables.set(table, counts)
  }
  return {
    count,
    reject: (table, rejection) => {
      count(table, 'rejected')
      const { code } = rejection
      if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1)
      if (rejections.length < listedMax) rejections.push(rejection)
      onRejection(rejection)
    },
    child: (standing) => {
      children[standing] += 1
    },
    summary: () => {
      const total = { ...nothing }
      for (const counts of tables.values()) {
        total.rowsRead += counts.rowsRead
        total.imported += counts.imported
        total.duplicate += counts.duplicate
        total.rejected += counts.rejected
        total.filtered += counts.filtered
      }
      return {
        ...total,
        children: { ...children },
        tables: Object.fromEntries(tables),
        codes: Object.fromEntries([...codes].sort()),
        rejections,
      }
    },
  }
}
