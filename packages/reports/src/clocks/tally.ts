import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { Language } from '../report.ts'
import { printedTitle } from './clock-row.ts'
import type { Standing } from './standing.ts'
import type { StandingClock } from './standing-clock.ts'

/** How many legs of one clock are in each state. */
export interface Tally {
  readonly clock: string
  readonly title: string
  readonly counts: Record<Standing, number>
  restarted: number
}

const noneOf = (clock: string, title: string): Tally => ({
  clock,
  title,
  counts: { open: 0, overdue: 0, met: 0, 'met-late': 0, stopped: 0, missed: 0, undetermined: 0 },
  restarted: 0,
})

/** Counts clocks by name and state, one at a time. */
export class Tallies {
  readonly #language: Language
  readonly #byClock = new Map<string, Tally>()

  constructor(language: Language) {
    this.#language = language
  }

  add({ leg, state }: StandingClock): void {
    const { clock, restarts } = leg
    const tally = this.#byClock.get(clock) ?? noneOf(clock, printedTitle(leg, this.#language))
    this.#byClock.set(clock, tally)
    tally.counts[state] += 1
    if (restarts.length > 0) tally.restarted += 1
  }

  /** The tallies, sorted by the names of the clocks. */
  all(): readonly Tally[] {
    return [...this.#byClock.values()].sort(byText(({ clock }) => clock))
  }
}

/** The states of clocks that have come due, met in time or not. */
export const settled = [
  'met',
  'met-late',
  'overdue',
  'missed',
] as const satisfies readonly Standing[]

/** The percentage met in time of those that came due; null if none did. */
export const onTimePercent = ({ counts }: Tally): string | null => {
  const due = settled.reduce((sum, standing) => sum + counts[standing], 0)
  return oneDecimal(BigInt(counts.met) * 100n, BigInt(due))
}
