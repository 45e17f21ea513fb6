import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BoardState } from '../board/state.ts'
import type { ReportToBody } from './commands.ts'
import type { AlreadyReported, NoSuchHighlightReport, NoSuchReportingLine } from './refusals.ts'
import type { ReportingLine, ReportingLinesState } from './state.ts'

/** The line that a report goes along, once, with a highlight report only where the body received it. */
export const lineFor = (
  lines: ReportingLinesState,
  { reports }: BoardState,
  { body, to, report, highlightReport }: ReportToBody['data'],
): Either<NoSuchReportingLine | AlreadyReported | NoSuchHighlightReport, ReportingLine> => {
  const line = lines.get(to)
  if (line === undefined) return left({ tag: 'NoSuchReportingLine', body, to })
  if (line.reports.has(report)) return left({ tag: 'AlreadyReported', to, report })
  if (highlightReport !== undefined && !reports.has(highlightReport))
    return left({ tag: 'NoSuchHighlightReport', report: highlightReport })
  return right(line)
}
