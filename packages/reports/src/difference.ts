import {
  type DomainEvent,
  type FinancialYear,
  type JsonValue,
  type KnownAt,
  type PointInTime,
  resolveKnownAt,
} from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Cells, cellsOf, cellValue, changeOf, sameValue } from './cells.ts'
import { type DividedLog, divideLog, type Ends } from './divide-log.ts'
import { renderContext, settleYear } from './point-of-report.ts'
import type { Column, RenderContext, Report, ReportParameters, ReportRefusal } from './report.ts'
import type { ReportSource } from './report-source.ts'

/** The two points that are compared. */
export interface DifferenceEnds {
  readonly from: PointInTime
  readonly to: PointInTime
}

/** One event's part in a change. `position` is null for the passing of time alone: an expiry that no event records. */
export interface ChangePart {
  readonly position: number | null
  readonly stream: string | null
  readonly type: string
  readonly effectiveOn: string | null
  readonly change: string | null
}

/** A cell that differs; the changes of its explanations sum to its own. */
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

type Step = {
  readonly part: Omit<ChangePart, 'change'>
  readonly before: Cells
  readonly after: Cells
}

/**
 * Compares a report at two points in time and says which events make each difference. What both ends count is folded
 * first; then what only `from` counts is taken away and what only `to` counts is added, one event at a time. Within a
 * document the ends differ only in how far they go, so the order of the log is kept where it matters.
 */
export const difference = async <State, Event extends DomainEvent>(
  { store }: ReportSource,
  report: Report<State, Event>,
  asked: ReportParameters,
  ends: DifferenceEnds,
): Promise<DifferenceOutcome> => {
  const known = {
    from: await resolveKnownAt(store, ends.from.knownAt),
    to: await resolveKnownAt(store, ends.to.knownAt),
  }
  const log = await divideLog(store, report, pointsOf(ends, known))
  const settled = settleYear(asked, yearsOf(report, log))
  if (isLeft(settled)) return settled
  const context = (end: keyof Ends): RenderContext =>
    renderContext({ ...settled.right, at: ends[end] }, known[end])
  const steps = stepsBetween(report, log, context('from'), context('to'))
  return right({
    report: report.name,
    from: { ...ends.from, position: known.from.position },
    to: { ...ends.to, position: known.to.position },
    cells: changedCells(report.columns(settled.right), steps),
  })
}

const pointsOf = (ends: DifferenceEnds, known: Readonly<Record<keyof Ends, KnownAt>>): Ends => ({
  from: { asOf: ends.from.asOf, position: known.from.position },
  to: { asOf: ends.to.asOf, position: known.to.position },
})

const folded = <State, Event extends DomainEvent>(
  { projection }: Report<State, Event>,
  ...parts: readonly DividedLog<Event>['both'][]
): State => parts.flat().reduce(projection.evolve, projection.initialState())

/** The financial years that either end holds; null for a report that spans them all. */
const yearsOf = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  log: DividedLog<Event>,
): readonly FinancialYear[] | null => {
  const { years } = report
  if (years === undefined) return null
  const ends = [log.onlyFrom, log.onlyTo].map((only) => folded(report, log.both, only))
  return [...new Set(ends.flatMap(years))].sort()
}

/** The cells after each event of `added`, begun from what both ends count. */
const stepsOver = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  log: DividedLog<Event>,
  added: DividedLog<Event>['both'],
  context: RenderContext,
): readonly Step[] => {
  let state = folded(report, log.both)
  let before = cellsOf(report, state, context)
  return added.map((event) => {
    state = report.projection.evolve(state, event)
    const step = { part: event, before, after: cellsOf(report, state, context) }
    before = step.after
    return step
  })
}

const timePassing = { position: null, stream: null, type: 'passing of time', effectiveOn: null }

const stepsBetween = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  log: DividedLog<Event>,
  from: RenderContext,
  to: RenderContext,
): readonly Step[] => {
  const taken = stepsOver(report, log, log.onlyFrom, from)
  const common = folded(report, log.both)
  const passing = {
    part: timePassing,
    before: cellsOf(report, common, from),
    after: cellsOf(report, common, to),
  }
  const added = stepsOver(report, log, log.onlyTo, to)
  const undone = taken
    .toReversed()
    .map(({ part, before, after }) => ({ part, before: after, after: before }))
  return [...undone, passing, ...added]
}

const changedCells = (
  columns: readonly Column[],
  steps: readonly Step[],
): readonly ChangedCell[] => {
  const first = steps[0]?.before ?? new Map()
  const last = steps.at(-1)?.after ?? new Map()
  const rows = [
    ...new Set(steps.flatMap(({ before, after }) => [...before.keys(), ...after.keys()])),
  ]
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const from = cellValue(first, row, column.field)
      const to = cellValue(last, row, column.field)
      if (sameValue(from, to)) return []
      const change = changeOf(column, from, to)
      return [
        { row, column: column.field, from, to, change, explanations: partsOf(column, row, steps) },
      ]
    }),
  )
}

const partsOf = (column: Column, row: string, steps: readonly Step[]): readonly ChangePart[] =>
  steps.flatMap(({ part: { position, stream, type, effectiveOn }, before, after }) => {
    const earlier = cellValue(before, row, column.field)
    const later = cellValue(after, row, column.field)
    if (sameValue(earlier, later)) return []
    const change = changeOf(column, earlier, later)
    return change === '0.00' ? [] : [{ position, stream, type, effectiveOn, change }]
  })
