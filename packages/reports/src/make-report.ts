import type { DomainEvent, Instant, JsonValue, PlainDate } from '@coflyfr/core'
import { project, projectKept } from '@coflyfr/core'
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
  { store, checkpointAt }: ReportSource,
  report: Report<State, Event>,
  asked: ReportParameters,
): Promise<ReportOutcome> => {
  const { asOf, knownAt: askedKnownAt } = asked.at
  const isHead = asOf === null && askedKnownAt === null
  const { state, knownAt } = isHead
    ? await projectKept(store, report.catalogue, report.projection)
    : await project(store, report.catalogue, report.projection, asked.at)

  const settled = settleYear(asked, report.years?.(state) ?? null)
  if (isLeft(settled)) return settled
  const parameters = settled.right
  const columns = report.columns(parameters)
  const inPounds = report.render(state, renderContext(parameters, knownAt))
  const body = parameters.unit === 'thousands' ? inThousands(inPounds, columns) : inPounds
  return right({
    report: report.name,
    title: report.title[parameters.language],
    asOf,
    knownAt,
    checkpoint: checkpointAt(knownAt.position + 1),
    unit: parameters.unit,
    parameters: parametersAsJson(parameters),
    ...body,
  })
}
