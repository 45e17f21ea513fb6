import type { ReportDocument } from '@coflyfr/reports'
import type { Answer } from './oracle/facts.ts'
import type { Told } from './oracle/monitoring.ts'

const print = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
    : value

const textOf = (cell: unknown): string => {
  if (typeof cell === 'bigint') return print(cell)
  return typeof cell === 'string' ? cell : JSON.stringify(cell ?? null, sorted)
}

/** A cell in which two reports differ. */
interface Difference {
  readonly row: string
  readonly field: string
  readonly report: string
  readonly oracle: string
}

/** How many cells were compared, and those that differ. */
export interface Comparison {
  readonly cells: number
  readonly differences: readonly Difference[]
}

const cellsOf = (key: string, shown: object, told: Answer): readonly Difference[] =>
  Object.keys(told).map((field) => ({
    row: key,
    field,
    report: textOf((shown as Record<string, unknown>)[field]),
    oracle: textOf(told[field]),
  }))

/** Compares a report with the oracle: every row of either, by its names, and the totals. */
export const compare = (
  document: ReportDocument | null,
  told: Told | null,
  names: readonly string[],
): Comparison => {
  if (document === null || told === null) {
    const isSame = document === null && told === null
    const gone = { row: 'document', field: '', report: String(document), oracle: String(told) }
    return { cells: 1, differences: isSame ? [] : [gone] }
  }
  const keyOf = (row: object): string =>
    names.map((name) => textOf((row as Record<string, unknown>)[name])).join(' | ')
  const shown = new Map(document.rows.map((row) => [keyOf(row), row]))
  const known = new Map(told.rows.map((row) => [keyOf(row), row]))
  const lone = [...new Set([...shown.keys(), ...known.keys()])].flatMap((row) => {
    const sides = { report: String(shown.has(row)), oracle: String(known.has(row)) }
    return sides.report === sides.oracle ? [] : [{ row, field: 'row', ...sides }]
  })
  const doubled = [
    ...(shown.size < document.rows.length ? ['report'] : []),
    ...(known.size < told.rows.length ? ['oracle'] : []),
  ].map((side) => ({ row: 'doubled', field: side, report: '', oracle: '' }))
  const cells = [
    ...[...known].flatMap(([key, row]) => {
      const other = shown.get(key)
      return other === undefined ? [] : cellsOf(key, other, row)
    }),
    ...cellsOf('Total', document.totals, told.totals),
  ]
  const differing = cells.filter(({ report, oracle }) => report !== oracle)
  return { cells: cells.length, differences: [...lone, ...doubled, ...differing] }
}
