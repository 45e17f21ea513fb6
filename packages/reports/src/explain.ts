import {
  type DomainEvent,
  isCounted,
  type JsonValue,
  type Placed,
  type PlainDate,
  resolveKnownAt,
  upcastEvent,
} from '@coflyfr/core'
import { addPence, formatPounds, zeroPence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { cellsOf, cellValue, changeOf, penceOfValue, sameValue, totalKey } from './cells.ts'
import { renderContext, settleYear } from './point-of-report.ts'
import type { Column, RenderContext, Report, ReportParameters } from './report.ts'
import type { ReportRefusal } from './report-refusal.ts'
import type { ReportSource } from './report-source.ts'
import { resolveRow } from './resolve-row.ts'
import { takenParameters } from './taken-parameters.ts'
import { upToPeriod } from './up-to-period.ts'

/** One event's part in a figure. */
export interface Contribution {
  readonly position: number
  readonly stream: string
  readonly type: string
  readonly effectiveOn: string
  /** Decimal text for money, else null; the changes add up to the figure. */
  readonly change: string | null
  /** The value of the cell after this event. */
  readonly value: JsonValue
}

/** A figure with every event that changed it, in the order of the log. */
export interface Explanation {
  readonly report: string
  readonly row: string
  readonly column: string
  readonly value: JsonValue
  readonly contributions: readonly Contribution[]
}

/** The report has no such row or column; lists those that it has, for a reader who mistyped one. */
export type NoSuchCell =
  | { readonly tag: 'NoSuchColumn'; readonly column: string; readonly columns: readonly string[] }
  | { readonly tag: 'NoSuchRow'; readonly row: string; readonly rows: readonly string[] }

/** An explanation, or why there is none. */
export type ExplanationOutcome = Either<ReportRefusal | NoSuchCell, Explanation>

const isTouched = (keys: readonly string[] | null, row: string): boolean =>
  keys === null || row === totalKey || keys.some((key) => isUnder(key, row))

/** A key that ends with a slash means every row whose key begins with it. */
const isUnder = (key: string, row: string): boolean =>
  key.endsWith('/') ? row.startsWith(key) : row === key

/** Explains one cell by its events: folds the log and looks at the cell after every event that can change its row. */
export const explain = async <State, Event extends DomainEvent>(
  { store }: ReportSource,
  report: Report<State, Event>,
  given: ReportParameters,
  cell: { readonly row: string; readonly column: string },
): Promise<ExplanationOutcome> => {
  const asked = takenParameters(report, given)
  const column = columnNamed(report.columns(asked), cell.column)
  if (isLeft(column)) return column
  const knownAt = await resolveKnownAt(store, asked.at.knownAt)
  const point = { asOf: asked.at.asOf, upTo: knownAt.position }
  const whole = await folded(store, report, point)
  const settled = settleYear(report, [whole], asked)
  if (isLeft(settled)) return settled
  const parameters = settled.right
  const counted = upToPeriod(report, parameters)
  const final = counted === report ? whole : await folded(store, counted, point)
  const context = renderContext(report, whole, parameters, knownAt)
  const cells = cellsOf(counted, final, context)
  const row = resolveRow(cells, cell.row)
  if (row === null) return left({ tag: 'NoSuchRow', row: cell.row, rows: [...cells.keys()] })
  const { field } = column.right
  const value = cellValue(cells, row, field)
  const looked: LookedAt<State, Event> = { report: counted, context, row, column: column.right }
  const contributions = await contributionsOf(looked, eventsOf(store, report, point))
  return right({ report: report.name, row, column: field, value, contributions })
}

const columnNamed = (columns: readonly Column[], name: string): Either<NoSuchCell, Column> => {
  const column = columns.find(({ field }) => field === name)
  if (column !== undefined) return right(column)
  return left({ tag: 'NoSuchColumn', column: name, columns: columns.map(({ field }) => field) })
}

/** The point in time that is explained, with the last position to read. */
interface Point {
  readonly asOf: PlainDate | null
  readonly upTo: number
}

const folded = async <State, Event extends DomainEvent>(
  store: ReportSource['store'],
  report: Report<State, Event>,
  point: Point,
): Promise<State> => {
  const { initialState, evolve } = report.projection
  let state = initialState()
  for await (const event of eventsOf(store, report, point)) state = evolve(state, event)
  return state
}

/** The cell that is explained. */
interface LookedAt<State, Event extends DomainEvent> {
  readonly report: Report<State, Event>
  readonly context: RenderContext
  readonly row: string
  readonly column: Column
}

/**
 * The cell after an event. If the report can say what the event adds, that is added; else the cell is rendered again,
 * unless the event cannot touch its row.
 */
const valueAfter = <State, Event extends DomainEvent>(
  { report, context, row, column }: LookedAt<State, Event>,
  before: JsonValue,
  state: State,
  event: Placed<Event>,
): JsonValue => {
  const { parameters } = context
  const { adding } = report
  if (column.kind === 'money' && adding?.covers(event, parameters)) {
    const added = adding.additions(state, event, parameters).get(row)?.[column.field] ?? zeroPence
    return added === 0n ? before : formatPounds(addPence(penceOfValue(before), added))
  }
  if (!isTouched(report.rowsTouched(state, event, parameters), row)) return before
  return cellValue(cellsOf(report, state, context), row, column.field)
}

const contributionsOf = async <State, Event extends DomainEvent>(
  looked: LookedAt<State, Event>,
  events: AsyncIterable<Placed<Event>>,
): Promise<readonly Contribution[]> => {
  const { initialState, evolve } = looked.report.projection
  const contributions: Contribution[] = []
  let state = initialState()
  let value: JsonValue = null
  for await (const event of events) {
    state = evolve(state, event)
    const next: JsonValue = valueAfter(looked, value, state, event)
    if (sameValue(value, next)) continue
    const { position, stream, type, effectiveOn } = event
    const change = changeOf(looked.column, value, next)
    value = next
    // A row that appears with zero is not a change.
    if (change !== '0.00')
      contributions.push({ position, stream, type, effectiveOn, change, value })
  }
  return contributions
}

/**
 * The events that a report counts at a point, in the order of the log. They may be many, so they are read again each
 * time rather than kept.
 */
async function* eventsOf<State, Event extends DomainEvent>(
  store: ReportSource['store'],
  { catalogue, projection }: Report<State, Event>,
  { asOf, upTo }: Point,
): AsyncGenerator<Placed<Event>> {
  for await (const batch of store.scan({ upTo, types: projection.types })) {
    for (const event of batch) {
      // The store returns only the types asked for.
      if (isCounted(projection, event, asOf)) yield upcastEvent(catalogue, event) as Placed<Event>
    }
  }
}
