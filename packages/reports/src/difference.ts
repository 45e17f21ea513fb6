import {
  type DomainEvent,
  type JsonValue,
  type KnownAt,
  type PointInTime,
  resolveKnownAt,
} from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Cells, cellsOf, cellValue, changeOf, sameValue } from './cells.ts'
import { ChangedParts, type ChangePart, undone } from './changed-parts.ts'
import { type DividedLog, divideLog, type Ends } from './divide-log.ts'
import { renderContext, settleYear } from './point-of-report.ts'
import type { Column, RenderContext, Report, ReportParameters } from './report.ts'
import type { ReportRefusal } from './report-refusal.ts'
import type { ReportSource } from './report-source.ts'
import { takenParameters } from './taken-parameters.ts'
import { upToPeriod } from './up-to-period.ts'

/** The two points that are compared. */
export interface DifferenceEnds {
  readonly from: PointInTime
  readonly to: PointInTime
}

/** A cell that differs; its change is the sum of the changes in its explanations. */
export interface ChangedCell {
  readonly row: string
  readonly column: string
  readonly from: JsonValue
  readonly to: JsonValue
  readonly change: string | null
  readonly explanations: readonly ChangePart[]
}

/** One report at two points in time. */
export interface Difference {
  readonly report: string
  readonly from: PointInTime & { readonly position: number }
  readonly to: PointInTime & { readonly position: number }
  readonly cells: readonly ChangedCell[]
}

/** A difference, or why the report cannot be made. */
export type DifferenceOutcome = Either<ReportRefusal, Difference>

/**
 * Compares a report at two points in time and says which events make each difference. What both ends count is folded
 * first; then what only `from` counts is taken away and what only `to` counts is added, one event at a time. Of one
 * document, each end counts the events up to some point, so the order in which they were recorded is kept.
 */
export const difference = async <State, Event extends DomainEvent>(
  { store }: ReportSource,
  report: Report<State, Event>,
  given: ReportParameters,
  ends: DifferenceEnds,
): Promise<DifferenceOutcome> => {
  const asked = takenParameters(report, given)
  const known = {
    from: await resolveKnownAt(store, ends.from.knownAt),
    to: await resolveKnownAt(store, ends.to.knownAt),
  }
  const log = await divideLog(store, report, pointsOf(ends, known))
  const states = await endsOf(report, log)
  const settled = settleYear(report, [states.from, states.to], asked)
  if (isLeft(settled)) return settled
  const counted = upToPeriod(report, settled.right)
  const divided = counted === report ? log : await divideLog(store, counted, pointsOf(ends, known))
  const context = (end: keyof Ends): RenderContext =>
    renderContext(report, states[end], { ...settled.right, at: ends[end] }, known[end])
  const columns = report.columns(settled.right)
  return right({
    report: report.name,
    from: { ...ends.from, position: known.from.position },
    to: { ...ends.to, position: known.to.position },
    cells: await cellsBetween(counted, divided, columns, context('from'), context('to')),
  })
}

const pointsOf = (ends: DifferenceEnds, known: Readonly<Record<keyof Ends, KnownAt>>): Ends => ({
  from: { asOf: ends.from.asOf, position: known.from.position },
  to: { asOf: ends.to.asOf, position: known.to.position },
})

/** The state at each end. */
const endsOf = async <State, Event extends DomainEvent>(
  { projection: { evolve } }: Report<State, Event>,
  log: DividedLog<State, Event>,
): Promise<Readonly<Record<keyof Ends, State>>> => {
  const endOf = async (end: keyof Ends): Promise<State> => {
    let state = log.both()
    for await (const event of log.only(end)) state = evolve(state, event)
    return state
  }
  return { from: await endOf('from'), to: await endOf('to') }
}

const timePassing = { position: null, stream: null, type: 'passing of time', effectiveOn: null }

/** Adds what only one end counts to what both count: what each event changed, and the cells at that end. */
const walked = async <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  log: DividedLog<State, Event>,
  end: keyof Ends,
  columns: readonly Column[],
  context: RenderContext,
): Promise<{ readonly parts: ChangedParts; readonly end: Cells }> => {
  const { adding, projection } = report
  const parts = new ChangedParts(columns)
  let state = log.both()
  // Null if events were added since the cells were last rendered.
  let before: Cells | null = cellsOf(report, state, context)
  for await (const event of log.only(end)) {
    if (adding?.covers(event, context.parameters)) {
      state = projection.evolve(state, event)
      parts.add(event, adding.additions(state, event, context.parameters))
      before = null
      continue
    }
    before ??= cellsOf(report, state, context)
    state = projection.evolve(state, event)
    const after = cellsOf(report, state, context)
    parts.compare(event, before, after)
    before = after
  }
  return { parts, end: before ?? cellsOf(report, state, context) }
}

const cellsBetween = async <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  log: DividedLog<State, Event>,
  columns: readonly Column[],
  from: RenderContext,
  to: RenderContext,
): Promise<readonly ChangedCell[]> => {
  const taken = await walked(report, log, 'from', columns, from)
  const given = await walked(report, log, 'to', columns, to)
  const passing = new ChangedParts(columns)
  const common = log.both()
  passing.compare(timePassing, cellsOf(report, common, from), cellsOf(report, common, to))
  const partsOf = (row: string, field: string): readonly ChangePart[] => [
    ...taken.parts.of(row, field).toReversed().map(undone),
    ...passing.of(row, field),
    ...given.parts.of(row, field),
  ]
  return changedCells(columns, { from: taken.end, to: given.end }, partsOf)
}

const changedCells = (
  columns: readonly Column[],
  ends: Readonly<Record<keyof Ends, Cells>>,
  partsOf: (row: string, field: string) => readonly ChangePart[],
): readonly ChangedCell[] =>
  [...new Set([...ends.from.keys(), ...ends.to.keys()])].flatMap((row) =>
    columns.flatMap((column) => {
      const { field } = column
      const from = cellValue(ends.from, row, field)
      const to = cellValue(ends.to, row, field)
      if (sameValue(from, to)) return []
      const change = changeOf(column, from, to)
      return [{ row, column: field, from, to, change, explanations: partsOf(row, field) }]
    }),
  )
