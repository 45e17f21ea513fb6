import { oneDecimal } from '../one-decimal.ts'
import type { Language } from '../report.ts'
import { printedTitle } from './clock-row.ts'
import type { Standing } from './standing.ts'
import type { StandingClock } from './standing-clock.ts'

/** How many legs of one clock stand how. */
export interface Tally {
  readonly clock: string
  readonly title: string
  readonly counts: Readonly<Record<Standing, number>>
  readonly restarted: number
}

const none: Tally['counts'] = {
  open: 0,
  overdue: 0,
  met: 0,
  'met-late': 0,
  stopped: 0,
  missed: 0,
  undetermined: 0,
}

/** The clocks by name, counted by how they stand. */
export const tallies = (clocks: readonly StandingClock[], language: Language): readonly Tally[] =>
  [...Map.groupBy(clocks, ({ leg }) => leg.clock)]
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([clock, legs]) => {
      const counts = { ...none }
      for (const { state } of legs) counts[state] += 1
      const last = legs.at(-1)
      return {
        clock,
        title: last === undefined ? clock : printedTitle(last.leg, language),
        counts,
        restarted: legs.filter(({ leg }) => leg.restarts.length > 0).length,
      }
    })

/** The standings of those that have come due: in time or not, that is settled. */
export const settled = [
  'met',
  'met-late',
  'overdue',
  'missed',
] as const satisfies readonly Standing[]

/** The percentage in time of those that came due; null of none. */
export const onTimePercent = ({ counts }: Tally): string | null => {
  const due = settled.reduce((sum, standing) => sum + counts[standing], 0)
  return oneDecimal(BigInt(counts.met) * 100n, BigInt(due))
}
