import {
  daysBetween,
  type FinancialYear,
  financialYear,
  firstDayOf,
  nextFinancialYear,
} from '@coflyfr/core'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { childLife } from './child/child-life.ts'
import { contactDays } from './contact-days.ts'
import { councilLife } from './council/council-life.ts'
import { type CouncilOptions, checkOptions } from './council-options.ts'
import { type DayCalendar, dayCalendar } from './day-calendar.ts'
import type { PlacedCommand } from './notebook.ts'
import { randomOf, type Sequence, sequencesOf } from './random.ts'
import type { SyntheticCommand } from './synthetic-command.ts'

/** Bridgend's net revenue budget of 2023-24, as its Cabinet minutes print it. */
const bridgendNetBudget = formatPounds(penceOfPounds('342334000.00'))

const secondsOfDay = 86_400

/** The first budget is approved within this many days before the first day. */
const daysBefore = 40

/**
 * Generates what a council recorded over some financial years, in the order of recording: budgets, virements, reserves,
 * actuals and forecasts, workforce and measures, and the cases of children who never lived. Commands come for a ledger
 * that was opened with `--history`, and none is refused. More children change no command of those before them: the
 * commands of a smaller council are among those of a larger one, in the same order. Throws a RangeError for options of
 * which no council can be made.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateCouncil } from '@coflyfr/synthetic'
 *
 * const [first] = generateCouncil({ seed: 1, children: 10 })
 * assert.equal(first?.command, 'ApproveBudget')
 * assert.equal(first.effectiveOn, '2021-03-01')
 * ```
 */
export const generateCouncil = (given: CouncilOptions): Generator<SyntheticCommand, void> => {
  const options = {
    years: 3,
    from: financialYear('2021-22'),
    netBudget: bridgendNetBudget,
    ...given,
  }
  checkOptions(options)
  const years = yearsOf(options)
  const first = firstDayOf(options.from)
  const days = daysBetween(first, firstDayOf(nextFinancialYear(years.at(-1) ?? options.from)))
  const calendar = dayCalendar(first, days)
  const sequences = sequencesOf(options.seed)
  const own = councilLife({ ...options, years, calendar, random: randomOf(sequences.next().value) })
  const children = childrenByDay(options.children, sequences, calendar)
  return byTimeRecorded(own, children, calendar)
}

const yearsOf = ({ from, years }: Required<CouncilOptions>): readonly FinancialYear[] => {
  const all = [from]
  while (all.length < years) all.push(nextFinancialYear(all.at(-1) ?? from))
  return all
}

/** For each day the children whose first contact it is, each as the sequence that its life is drawn from. */
type ComingChildren = Map<number, readonly Sequence[]>

/** Draws the day on which each child comes; the rest of its life is drawn when that day comes. */
const childrenByDay = (
  count: number,
  sequences: Generator<Sequence, never>,
  calendar: DayCalendar,
): ComingChildren => {
  const drawDay = contactDays(calendar)
  const byDay: Sequence[][] = Array.from({ length: calendar.days }, () => [])
  for (let number = 0; number < count; number += 1) {
    const sequence = sequences.next().value
    byDay[drawDay(randomOf(sequence))]?.push(sequence)
  }
  return new Map(byDay.entries())
}

/** Goes from day to day, and holds in memory only what is still ahead of children who have come. */
function* byTimeRecorded(
  own: readonly PlacedCommand[],
  children: ComingChildren,
  calendar: DayCalendar,
): Generator<SyntheticCommand, void> {
  const due = new Map<number, PlacedCommand[]>()
  const place = (placed: readonly PlacedCommand[]): void => {
    for (const one of placed) {
      const day = Math.floor(one.second / secondsOfDay)
      const others = due.get(day)
      if (others === undefined) due.set(day, [one])
      else others.push(one)
    }
  }
  place(own)
  for (let day = -daysBefore; day < calendar.days; day += 1) {
    for (const one of children.get(day) ?? []) place(childLife(randomOf(one), calendar, day))
    children.delete(day)
    const today = due.get(day) ?? []
    due.delete(day)
    yield* inOrder(today)
  }
}

/** At the same second the older source comes first: a sort that is stable keeps that, however many follow. */
const inOrder = (today: readonly PlacedCommand[]): readonly SyntheticCommand[] =>
  today.toSorted((one, other) => one.second - other.second).map(({ command }) => command)
