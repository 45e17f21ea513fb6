import type { DomainEvent, Instant, JsonValue, PlainDate } from '@coflyfr/core'
import { type Projected, project, projectEach, projectKept } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { inThousands } from './in-unit.ts'
import { parametersAsJson } from './parameters-as-json.ts'
import { renderContext, settleYear } from './point-of-report.ts'
import type { Report, ReportParameters, ReportRefusal, Row } from './report.ts'
import type { CheckpointSummary, ReportSource } from './report-source.ts'

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
 * Makes a report at any pair of times. At the head it goes on from the state kept in the store; elsewhere it folds the
 * log, so a report as known at a position never changes.
 */
export const makeReport = async <State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  asked: ReportParameters,
): Promise<ReportOutcome> => {
  const { store } = source
  const { asOf, knownAt: askedKnownAt } = asked.at
  const isHead = asOf === null && askedKnownAt === null
  const projected = isHead
    ? await projectKept(store, report.catalogue, report.projection)
    : await project(store, report.catalogue, report.projection, asked.at)
  return reportOf(source, report, asked, projected)
}

/** Makes a report as known at each of some positions, from the first to the last, in one pass through the log. */
export async function* makeReportAtEach<State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  asked: readonly KnownAtPosition[],
): AsyncGenerator<ReportOutcome> {
  const { catalogue, projection } = report
  const positions = asked.map(({ at }) => at.knownAt)
  let number = 0
  for await (const projected of projectEach(source.store, catalogue, projection, positions)) {
    const parameters = asked[number]
    if (parameters !== undefined) yield reportOf(source, report, parameters, projected)
    number += 1
  }
}

/** What a report of all effective dates, as known at a position, is asked with. */
export interface KnownAtPosition extends ReportParameters {
  readonly at: { readonly asOf: null; readonly knownAt: number }
}

const reportOf = <State, Event extends DomainEvent>(
  { checkpointAt }: ReportSource,
  report: Report<State, Event>,
  asked: ReportParameters,
  { state, knownAt }: Projected<State>,
): ReportOutcome => {
  const settled = settleYear(asked, report.years?.(state) ?? null)
  if (isLeft(settled)) return settled
  const parameters = settled.right
  const { language, unit } = parameters
  const inPounds = report.render(state, renderContext(report, state, parameters, knownAt))
  const body = unit === 'thousands' ? inThousands(inPounds, report.columns(parameters)) : inPounds
  return right({
    report: report.name,
    title: report.title[language],
    asOf: asked.at.asOf,
    knownAt,
    checkpoint: checkpointAt(knownAt.position + 1),
    unit,
    parameters: parametersAsJson(parameters),
    rows: body.rows,
    totals: body.totals,
    notes: body.notes.map((note) => note[language]),
  })
}
