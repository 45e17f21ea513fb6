import type { PlacedEvent } from '../event.ts'
import type { Asked, Report, ReportRow } from '../seals/report.ts'
import { totalKey } from '../seals/row-name.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import type { Column, DerivedReport } from './derived-reports.ts'
import { FigureGround } from './figure-ground.ts'
import type { ReportParameters } from './report-parameters.ts'

/** A report's figures by the names of its rows, its totals among them. */
export type Cells = ReadonlyMap<string, ReportRow>

/** A report while it takes one event after the other. */
export class FoldedReport {
  readonly #derived: DerivedReport
  readonly #ground = new FigureGround()
  readonly #report: Report

  constructor(derived: DerivedReport, events: Iterable<PlacedEvent> = []) {
    this.#derived = derived
    this.#report = derived.make(this.#ground)
    for (const event of events) this.fold(event)
  }

  /** Takes the next event. */
  fold(event: PlacedEvent): void {
    this.#ground.fold(event)
    this.#report.fold(event)
  }

  /** The years of which it holds anything, sorted. */
  years(): readonly string[] {
    return this.#report.years()
  }

  /** Its figures as they stand now; where one row is named, those of that row at least. */
  cells(asked: Asked, parameters: ReportParameters, only?: string): Cells {
    const { rows, totals } = this.#report.render(asked, only)
    const keyed = rows.map((row) => [this.#derived.rowKey(row, parameters), row] as const)
    return new Map([...keyed, [totalKey, totals]])
  }
}

/** What a cell says; null where there is none. */
export const cellOf = (cells: Cells, row: string, field: string): unknown =>
  cells.get(row)?.[field] ?? null

/** Whether two cells say the same. */
export const isSameCell = (one: unknown, other: unknown): boolean =>
  one === other || canonicalTextOf(one) === canonicalTextOf(other)

const penceOfCell = (cell: unknown): bigint => (typeof cell === 'string' ? penceOf(cell) : 0n)

/** By how much a cell of money changed, an empty one counting as nothing; null for every other cell. */
export const changeOf = ({ isMoney }: Column, before: unknown, after: unknown): string | null =>
  isMoney ? poundsOf(penceOfCell(after) - penceOfCell(before)) : null
