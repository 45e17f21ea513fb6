import type { PlacedEvent } from '../event.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import type { Column, DerivedReport } from './derived-reports.ts'
import { type Cells, cellOf, changeOf, FoldedReport, isSameCell } from './folded-report.ts'
import type { ReportParameters } from './report-parameters.ts'
import { askedAt, countsAt, type End, settledYear } from './report-question.ts'

/** One event's part in a change; the passing of time alone has no place. */
interface ChangePart {
  readonly position: number | null
  readonly stream: string | null
  readonly type: string
  readonly effectiveOn: string | null
  readonly change: string | null
}

/** A cell that differs between the ends. */
export interface ChangedCell {
  readonly row: string
  readonly column: string
  readonly from: unknown
  readonly to: unknown
  readonly change: string | null
  readonly explanations: readonly ChangePart[]
}

/** The two ends of a difference. */
export interface Ends {
  readonly from: End
  readonly to: End
}

type Cause = Omit<ChangePart, 'change'>

const timePassing: Cause = {
  position: null,
  stream: null,
  type: 'passing of time',
  effectiveOn: null,
}

const opposite = (part: ChangePart): ChangePart =>
  part.change === null ? part : { ...part, change: poundsOf(-penceOf(part.change)) }

const keyOf = (row: string, field: string): string => `${row}\u0000${field}`

/** What each event changed, cell by cell. */
class ChangedParts {
  readonly #columns: readonly Column[]
  readonly #ofAmountsAlone: ReadonlySet<string>
  readonly #parts = new Map<string, ChangePart[]>()

  constructor(columns: readonly Column[], { ofAmountsAlone }: DerivedReport) {
    this.#columns = columns
    this.#ofAmountsAlone = ofAmountsAlone
  }

  /** The parts in a cell, in the order in which they came. */
  of(row: string, field: string): readonly ChangePart[] {
    return this.#parts.get(keyOf(row, field)) ?? []
  }

  /** Notes every cell that is not what it was. */
  compare({ position, stream, type, effectiveOn }: Cause, before: Cells, after: Cells): void {
    for (const row of new Set([...before.keys(), ...after.keys()]))
      for (const column of this.#columns) {
        const earlier = cellOf(before, row, column.field)
        const later = cellOf(after, row, column.field)
        if (isSameCell(earlier, later)) continue
        const change = changeOf(column, earlier, later)
        if (change === '0.00' || (change === null && this.#ofAmountsAlone.has(type))) continue
        const key = keyOf(row, column.field)
        const parts = this.#parts.get(key) ?? []
        this.#parts.set(key, parts)
        parts.push({ position, stream, type, effectiveOn, change })
      }
  }
}

/** Makes a difference from events: every cell that differs, with what each event did to it; or says in words why there is none. */
export const explainDifference = (
  derived: DerivedReport,
  events: readonly PlacedEvent[],
  parameters: ReportParameters,
  ends: Ends,
): readonly ChangedCell[] | string => {
  const counts = (end: End) => (event: PlacedEvent) => countsAt(derived, end, event)
  const [inFrom, inTo] = [counts(ends.from), counts(ends.to)]
  const both = events.filter((event) => inFrom(event) && inTo(event))
  const only = {
    from: events.filter((event) => inFrom(event) && !inTo(event)),
    to: events.filter((event) => inTo(event) && !inFrom(event)),
  }
  const yearsOf = (end: keyof Ends): readonly string[] =>
    new FoldedReport(derived, [...both, ...only[end]]).years()
  const held = [...new Set([...yearsOf('from'), ...yearsOf('to')])].sort()
  const year = settledYear(derived, held, parameters)
  if (year === undefined) return 'the events do not hold the year, or hold several'
  const columns = derived.columns(parameters)
  const asked = {
    from: askedAt(derived, parameters, year, ends.from, events),
    to: askedAt(derived, parameters, year, ends.to, events),
  }
  /** From what both ends count to one of them, event by event. */
  const walked = (end: keyof Ends) => {
    const report = new FoldedReport(derived, both)
    const cells = (): Cells => report.cells(asked[end], parameters)
    const parts = new ChangedParts(columns, derived)
    const common = cells()
    let before = common
    for (const event of only[end]) {
      report.fold(event)
      const after = cells()
      parts.compare(event, before, after)
      before = after
    }
    return { parts, common, last: before }
  }
  const [from, to] = [walked('from'), walked('to')]
  const passing = new ChangedParts(columns, derived)
  passing.compare(timePassing, from.common, to.common)
  return changedCells(columns, from.last, to.last, (row, field) => [
    ...from.parts.of(row, field).toReversed().map(opposite),
    ...passing.of(row, field),
    ...to.parts.of(row, field),
  ])
}

const changedCells = (
  columns: readonly Column[],
  from: Cells,
  to: Cells,
  partsOf: (row: string, field: string) => readonly ChangePart[],
): readonly ChangedCell[] =>
  [...new Set([...from.keys(), ...to.keys()])].flatMap((row) =>
    columns.flatMap((column) => {
      const { field } = column
      const [earlier, later] = [cellOf(from, row, field), cellOf(to, row, field)]
      if (isSameCell(earlier, later)) return []
      const change = changeOf(column, earlier, later)
      const explanations = partsOf(row, field)
      return [{ row, column: field, from: earlier, to: later, change, explanations }]
    }),
  )
