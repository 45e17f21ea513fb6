import type { PackRow } from './blank-row.ts'
import { lineStanding } from './line-standing.ts'
import type { PackGround } from './pack-ground.ts'

/** Whether a body still owes a report along a reporting line. */
export type LineStatus = 'up-to-date' | 'outstanding'

/**
 * To whom the board reports, what it reported last and what it owes. A body that it reports to without a reporting line
 * gets a row with blanks.
 */
export const lineRows = ({ state, body, day }: PackGround): readonly PackRow[] => {
  const nameOf = (to: string): string | null => state.bodies.get(to)?.name ?? null
  const unset = body.reportsTo.filter((to) => !body.lines.has(to))
  return [
    ...[...body.lines.values()].map((line): PackRow => {
      const { firstDueOn, everyMonths, reported } = line
      const owed = { firstDueOn, everyMonths, reported: reported.length }
      const { nextDueOn, outstanding, daysLate } = lineStanding(owed, day)
      const last = reported.at(-1)
      const status: LineStatus = outstanding === 0 ? 'up-to-date' : 'outstanding'
      return {
        section: 'reporting-lines',
        reference: line.to,
        cells: {
          title: line.what,
          who: nameOf(line.to),
          on: last?.on ?? null,
          due: nextDueOn,
          status,
          outstanding,
          daysLate,
          changed: last?.title ?? null,
        },
      }
    }),
    ...unset.map(
      (to): PackRow => ({ section: 'reporting-lines', reference: to, cells: { who: nameOf(to) } }),
    ),
  ]
}
