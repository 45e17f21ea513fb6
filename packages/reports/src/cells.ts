import type { DomainEvent, JsonValue } from '@coflyfr/core'
import { formatPounds, type Pence, penceOfPounds, subtractPence, zeroPence } from '@coflyfr/money'
import type { Column, RenderContext, Report, Row } from './report.ts'

/** The row key of a report's totals. */
export const totalKey = 'total'

/** A report's figures by row key, its totals under {@link totalKey}. */
export type Cells = ReadonlyMap<string, Row>

/** Renders a state into its cells. */
export const cellsOf = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  state: State,
  context: RenderContext,
): Cells => {
  const { rows, totals } = report.render(state, context)
  const keyed = rows.map((row): [string, Row] => [report.rowKey(row, context.parameters), row])
  return new Map([...keyed, [totalKey, totals]])
}

/** The value of a cell; null if there is no such row or the cell is empty. */
export const cellValue = (cells: Cells, row: string, field: string): JsonValue =>
  cells.get(row)?.[field] ?? null

/** Whether two cells are equal. */
export const sameValue = (left: JsonValue, right: JsonValue): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right)

/** The pence of a money cell; an empty one counts as zero. */
export const penceOfValue = (value: JsonValue): Pence =>
  typeof value === 'string' ? penceOfPounds(value) : zeroPence

/** By how much a money cell changed, as decimal text; null for a cell of another kind. An empty cell counts as zero. */
export const changeOf = ({ kind }: Column, before: JsonValue, after: JsonValue): string | null =>
  kind === 'money' ? formatPounds(subtractPence(penceOfValue(after), penceOfValue(before))) : null
