import type { DomainEvent, Instant, JsonValue, KnownAt, PlainDate } from '@coflyfr/core'
import {
  lastDayOfPeriod,
  type Projected,
  project,
  projectKept,
  resolveKnownAt,
} from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { projectColumns } from './columns/project-columns.ts'
import { earlierDate } from './earlier-date.ts'
import { inThousands } from './in-unit.ts'
import { parametersAsJson } from './parameters-as-json.ts'
import { renderContext, settleYear } from './point-of-report.ts'
import { narrowed } from './points/narrowed.ts'
import { type StateAt, stateAt } from './points/state-at.ts'
import { wholeState } from './points/whole-state.ts'
import type { Report, ReportParameters, Row } from './report.ts'
import type { ReportRefusal } from './report-refusal.ts'
import type { CheckpointSummary, ReportSource } from './report-source.ts'
import { takenParameters } from './taken-parameters.ts'
import { upToPeriod } from './up-to-period.ts'

/** A report as JSON (CONTRACT, "Report JSON"). */
export interface ReportDocument {
  readonly report: string
  readonly title: string
  readonly asOf: PlainDate | null
  readonly knownAt: { readonly recordedAt: Instant | null; readonly position: number }
  readonly checkpoint: CheckpointSummary | null
  readonly unit: 'pounds' | 'thousands'
  readonly parameters: Readonly<Record<string, JsonValue>>
  readonly rows: readonly Row[]
  readonly totals: Row
  readonly notes: readonly string[]
}

/** A report, or why there is none. */
export type ReportOutcome = Either<ReportRefusal, ReportDocument>

/**
 * Makes a report at any pair of times. At the head it continues from the state kept in the store. At other points, and
 * up to a period, it folds the log unless columns or kept points save that. A report as known at a position never
 * changes.
 */
export const makeReport = async <State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  given: ReportParameters,
  read: StateAt<State> = stateAt(report),
): Promise<ReportOutcome> => {
  const { store } = source
  const asked = takenParameters(report, given)
  const { asOf, knownAt: askedKnownAt } = asked.at
  const isHead = asOf === null && askedKnownAt === null
  if (!isHead) {
    const summed = await fromColumns(source, report, asked)
    if (summed !== null) return summed
  }
  const whole = isHead
    ? await atHead(source, report)
    : await read(source, asOf, await resolveKnownAt(store, askedKnownAt))
  const settled = settleYear(report, [whole.state], asked)
  if (isLeft(settled)) return settled
  const counted = upToPeriod(report, settled.right)
  if (counted === report) return right(documentOf(source, report, settled.right, whole))
  // At the position that settled the year, in case another process has written since.
  const { knownAt } = whole
  const { state } = await stateUpToPeriod(source, report, settled.right, knownAt, read)
  return right(documentOf(source, counted, settled.right, { state, knownAt }))
}

/** Continues from the state that the store keeps. */
const atHead = async <State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
): Promise<Projected<State>> => {
  const narrow = await projectKept(source.store, report.catalogue, narrowed(report))
  return await wholeState(report, source, null, narrow)
}

/**
 * The state without what counts only after the period asked for. A report whose states are kept takes that as a matter
 * of days.
 */
const stateUpToPeriod = <State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  parameters: ReportParameters,
  knownAt: KnownAt,
  read: StateAt<State>,
): Promise<Projected<State>> => {
  const { year, period, at } = parameters
  if (report.kept !== undefined && year !== null && period !== null)
    return read(source, earlierDate(at.asOf, lastDayOfPeriod(year, period)), knownAt)
  const { catalogue, projection } = upToPeriod(report, parameters)
  const point = { asOf: at.asOf, knownAt: knownAt.position }
  return project(source.store, catalogue, projection, point)
}

/** The document made from columns; null if there are none, the report cannot use them, or it would be refused. */
const fromColumns = async <State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  asked: ReportParameters,
): Promise<ReportOutcome | null> => {
  const { columns } = source
  const { summed } = report
  if (columns === undefined || summed === undefined) return null
  const knownAt = await resolveKnownAt(source.store, asked.at.knownAt)
  if (knownAt.position + 1 < columns.segmentLength) return null
  const summing = { ...report, summed }
  const whole = await projectColumns(columns, summing, { parameters: asked, upTo: null }, knownAt)
  const settled = settleYear(report, [whole.state], asked)
  // Null, because the refusal must name the years of the whole log.
  if (isLeft(settled)) return null
  const parameters = settled.right
  const { year, period } = parameters
  const counted = upToPeriod(report, parameters)
  if (counted === report || year === null || period === null)
    return right(documentOf(source, report, parameters, whole))
  const upTo = { year, period }
  return right(
    documentOf(
      source,
      counted,
      parameters,
      await projectColumns(columns, summing, { parameters, upTo }, knownAt),
    ),
  )
}

/** The document of a state; the parameters must be settled. */
export const documentOf = <State, Event extends DomainEvent>(
  { checkpointAt }: ReportSource,
  report: Report<State, Event>,
  parameters: ReportParameters,
  { state, knownAt }: Projected<State>,
): ReportDocument => {
  const { language, unit } = parameters
  const inPounds = report.render(state, renderContext(report, state, parameters, knownAt))
  const body = unit === 'thousands' ? inThousands(inPounds, report.columns(parameters)) : inPounds
  return {
    report: report.name,
    title: report.title[language],
    asOf: parameters.at.asOf,
    knownAt,
    checkpoint: checkpointAt(knownAt.position + 1),
    unit,
    parameters: parametersAsJson(report.takes, parameters),
    rows: body.rows,
    totals: body.totals,
    notes: body.notes.map((note) => note[language]),
  }
}
