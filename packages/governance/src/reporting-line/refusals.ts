import type { NoSuchBody, SameBody } from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** The body has no line along which it reports to that other one. */
export interface NoSuchReportingLine {
  readonly tag: 'NoSuchReportingLine'
  readonly body: string
  readonly to: string
}

/** The body has put a report of this id before that other one. */
export interface AlreadyReported {
  readonly tag: 'AlreadyReported'
  readonly to: string
  readonly report: string
}

/** The body has received no highlight report of this id, which it could pass on. */
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
