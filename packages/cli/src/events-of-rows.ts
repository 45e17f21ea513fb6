import type { ReportSource } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type AskedReport, reportFault } from './report-flags.ts'

/** A row of a report, or its total, and the positions of the events that made it what it is. */
export interface EventsOfRow {
  readonly row: string
  readonly positions: readonly number[]
}

/**
 * Which events are behind each row of a report, as known at a position: what differs between an empty log and that one,
 * row by row.
 */
export const eventsOfRows = async (
  source: ReportSource,
  { report, parameters }: AskedReport,
  position: number,
): Promise<readonly EventsOfRow[]> => {
  const { asOf } = parameters.at
  const ends = { from: { asOf, knownAt: -1 }, to: { asOf, knownAt: position } }
  const made = await report.difference(source, parameters, ends)
  if (isLeft(made)) throw reportFault(made.left)
  const rows = new Map<string, Set<number>>()
  for (const { row, explanations } of made.right.cells) {
    const positions = rows.get(row) ?? new Set()
    rows.set(row, positions)
    for (const part of explanations) if (part.position !== null) positions.add(part.position)
  }
  return [...rows].map(([row, positions]) => ({
    row,
    positions: [...positions].sort((one, other) => one - other),
  }))
}
