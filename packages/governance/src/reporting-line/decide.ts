import { type Either, isLeft, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { BoardState } from '../board/state.ts'
import { establishedOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { notBefore } from '../dated-before-previous-step.ts'
import type { ReportingLineCommand, ReportToBody, SetReportingLine } from './commands.ts'
import { ReportedToBody, type ReportingLineEvent, ReportingLineSet } from './events.ts'
import type { ReportingLineRefusal } from './refusals.ts'
import { lineFor } from './rules.ts'
import type { ReportingLinesState } from './state.ts'

/** What these decisions look at: the body, its lines, and the highlight reports that it may pass on. */
export interface ReportingLineGround {
  readonly body: BodyState
  readonly board: BoardState
  readonly reportingLines: ReportingLinesState
}

type Decided = Either<ReportingLineRefusal, readonly ReportingLineEvent[]>

/** Decides on the lines along which a body reports, and on what it reports. */
export const decideReportingLine = (
  command: ReportingLineCommand,
  ground: ReportingLineGround,
): Decided => {
  switch (command.command) {
    case 'SetReportingLine':
      return set(command, ground)
    case 'ReportToBody':
      return report(command, ground)
  }
}

const set = ({ effectiveOn, data }: SetReportingLine, { body }: ReportingLineGround): Decided => {
  const since = establishedOn(body, data.body)
  if (isLeft(since)) return since
  if (data.to === data.body) return left({ tag: 'SameBody', body: data.to })
  return pipe(
    notBefore(since.right, effectiveOn),
    map(() => [ReportingLineSet.of(effectiveOn, data)]),
  )
}

const report = (
  { effectiveOn, data }: ReportToBody,
  { body, board, reportingLines }: ReportingLineGround,
): Decided => {
  const since = establishedOn(body, data.body)
  if (isLeft(since)) return since
  const line = lineFor(reportingLines, board, data)
  if (isLeft(line)) return line
  return pipe(
    notBefore(line.right.setOn, effectiveOn),
    map(() => [ReportedToBody.of(effectiveOn, data)]),
  )
}
