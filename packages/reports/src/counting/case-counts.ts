import type { PlainDate } from '@coflyfr/core'
import {
  type CaseHistory,
  ChildrenInPeriodRule,
  type Counting,
  HappeningRule,
  happeningsByRule,
  inPeriodByRule,
  StandingRule,
  standsByRule,
} from '@coflyfr/outcomes/events'
import { childrenOf } from './children.ts'
import { clockRuns, countRuns } from './clock-runs.ts'
import type { CountsState } from './project.ts'
import { firstDays, isRecorded } from './subjects.ts'

/** The days of a count: a flow is counted over all of them, a stock on the last. */
export interface CountedDays {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * Counts by named rules over every case, as known on a day. A rule about what happened goes through the cases once,
 * however many periods are asked for; any other rule once for each period.
 */
export class CaseCounts {
  readonly #state: CountsState
  readonly #day: PlainDate
  readonly #histories: readonly CaseHistory[]
  readonly #first: ReturnType<typeof firstDays>
  readonly #happenings = new Map<HappeningRule, ReadonlyMap<PlainDate, number>>()
  readonly #counted = new Map<string, number>()
  #runs: ReturnType<typeof clockRuns> | null = null

  constructor(state: CountsState, day: PlainDate) {
    this.#state = state
    this.#day = day
    this.#histories = childrenOf(state)
    this.#first = firstDays(this.#histories)
  }

  /** The requests for services of every case, each with its end if the wait is over. */
  get waits(): readonly CaseHistory['requests'][number][] {
    return this.#histories.flatMap(({ requests }) => requests)
  }

  /** The days on which a rule counts anything. */
  daysOf(rule: HappeningRule): readonly PlainDate[] {
    return [...this.#daysOf(rule).keys()]
  }

  /** The count; null if nothing that the rule counts was on record by the last day. */
  count(counting: Counting, { from, to: last }: CountedDays): number | null {
    const to = last < this.#day ? last : this.#day
    if ('group' in counting) return this.#population(counting.group, to)
    if ('clock' in counting) {
      this.#runs ??= clockRuns(this.#state.clocks, this.#day)
      return countRuns(this.#runs.get(counting.clock) ?? [], counting, { from, to })
    }
    const { rule } = counting
    return isRecorded(this.#first, rule, to) ? this.#ofCases(rule, { from, to }) : null
  }

  #ofCases(rule: HappeningRule | ChildrenInPeriodRule | StandingRule, days: CountedDays): number {
    if (HappeningRule.is(rule)) return this.#happened(rule, days)
    const key = `${rule} ${StandingRule.is(rule) ? '' : days.from} ${days.to}`
    const known = this.#counted.get(key)
    if (known !== undefined) return known
    const isCounted = ChildrenInPeriodRule.is(rule)
      ? (history: CaseHistory) => inPeriodByRule[rule](history, days)
      : (history: CaseHistory) => standsByRule[rule](history, days.to)
    const count = this.#histories.filter(isCounted).length
    this.#counted.set(key, count)
    return count
  }

  #happened(rule: HappeningRule, { from, to }: CountedDays): number {
    let count = 0
    for (const [on, size] of this.#daysOf(rule)) if (on >= from && on <= to) count += size
    return count
  }

  #daysOf(rule: HappeningRule): ReadonlyMap<PlainDate, number> {
    const known = this.#happenings.get(rule)
    if (known !== undefined) return known
    const byDay = new Map<PlainDate, number>()
    for (const history of this.#histories)
      for (const { on, size } of happeningsByRule[rule](history))
        byDay.set(on, (byDay.get(on) ?? 0) + size)
    this.#happenings.set(rule, byDay)
    return byDay
  }

  /** The latest estimate for a day no later than `to`. */
  #population(group: string, to: PlainDate): number | null {
    const estimates = [...(this.#state.populations.get(group) ?? [])].filter(([on]) => on <= to)
    return estimates.toSorted(([one], [other]) => (one < other ? -1 : 1)).at(-1)?.[1] ?? null
  }
}
