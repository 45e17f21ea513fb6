import { type PlainDate, type Recorded, withEntry } from '@coflyfr/core'
import type { ReportingLineEvent } from './events.ts'

/** A line to another body: since when, and the ids of what was reported along it. */
export interface ReportingLine {
  readonly setOn: PlainDate
  readonly reports: ReadonlySet<string>
}

/** The lines of one body, by the body that they lead to. */
export type ReportingLinesState = ReadonlyMap<string, ReportingLine>

/** None set. */
export const initialReportingLines = (): ReportingLinesState => new Map()

/** What an event changes about the lines. */
export const evolveReportingLines = (
  state: ReportingLinesState,
  event: Recorded<ReportingLineEvent>,
): ReportingLinesState => {
  const { to } = event.data
  const known = state.get(to)
  switch (event.type) {
    case 'ReportingLineSet': {
      const line = { setOn: event.effectiveOn, reports: known?.reports ?? new Set<string>() }
      return withEntry(state, to, line)
    }
    case 'ReportedToBody': {
      if (known === undefined) return state
      const reports = new Set(known.reports).add(event.data.report)
      return withEntry(state, to, { ...known, reports })
    }
  }
}
