import type { NoSuchBody, SameBody } from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** The body has no reporting line to that body. */
export interface NoSuchReportingLine {
  readonly tag: 'NoSuchReportingLine'
  readonly body: string
  readonly to: string
}

/** The body has already reported to that body under this id. */
export interface AlreadyReported {
  readonly tag: 'AlreadyReported'
  readonly to: string
  readonly report: string
}

/** The body has not received a highlight report with this id, so it cannot pass it on. */
export interface NoSuchHighlightReport {
  readonly tag: 'NoSuchHighlightReport'
  readonly report: string
}

/** Why an act along a reporting line is refused, in order of precedence. */
export type ReportingLineRefusal =
  | NoSuchBody
  | SameBody
  | NoSuchReportingLine
  | AlreadyReported
  | NoSuchHighlightReport
  | DatedBeforePreviousStep
