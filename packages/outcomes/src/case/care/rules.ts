import { addMonths, daysBetween, type PlainDate } from '@coflyfr/core'
import { type PoundsText, penceOfPounds, zeroPence } from '@coflyfr/money'
import type { Episode, EpisodeLine } from '../looked-after/line.ts'
import { lookedAfterOn } from '../looked-after/line.ts'
import type { EpisodeHasEnded, NoSuchPeriod } from '../looked-after/refusals.ts'
import type { OpenCase } from '../open-case.ts'
import { covers, overlap, type Spell } from '../spell.ts'
import type {
  CostIsNegative,
  NotLookedAfterThen,
  NotRegisteredThen,
  ShortBreaksOverlap,
  ShortBreaksTooMany,
  ShortBreakTooLong,
} from './refusals.ts'

/** The period is one of the child's. */
export const knownPeriod = (line: EpisodeLine, period: string): NoSuchPeriod | null =>
  line.some((episode) => episode.period === period) ? null : { tag: 'NoSuchPeriod', period }

/** The child was looked after on that day, in that period where one is named. */
export const lookedAfterThen = (
  line: EpisodeLine,
  on: PlainDate,
  period?: string,
): NotLookedAfterThen | null =>
  lookedAfterOn(period === undefined ? line : line.filter((one) => one.period === period), on)
    ? null
    : { tag: 'NotLookedAfterThen', on }

/** A visit to a looked-after or registered child is made on a day on which the child is that. */
export const visitFits = (
  { lookedAfter, protection }: OpenCase,
  purpose: 'looked-after' | 'child-protection' | 'care-and-support',
  on: PlainDate,
): NotLookedAfterThen | NotRegisteredThen | null => {
  switch (purpose) {
    case 'looked-after':
      return lookedAfterThen(lookedAfter, on)
    case 'child-protection':
      return [...protection.registrations.values()].some((one) => covers(one, on))
        ? null
        : { tag: 'NotRegisteredThen', on }
    case 'care-and-support':
      return null
  }
}

/** A cost holds from a day of its episode. */
export const withinEpisode = (
  { episode, endedOn }: Episode,
  on: PlainDate,
): EpisodeHasEnded | null =>
  endedOn !== null && on > endedOn ? { tag: 'EpisodeHasEnded', episode, endedOn } : null

/** A placement costs nothing or more. */
export const costsSomething = (weeklyCost: PoundsText): CostIsNegative | null =>
  penceOfPounds(weeklyCost) < zeroPence ? { tag: 'CostIsNegative', weeklyCost } : null

const daysMaxOfBreak = 28

const daysMaxOfYear = 120

const monthsOfYear = 12

/** A break of one day is a day, a longer one as many days as it has nights. */
const daysOf = ({ startedOn, endedOn }: Spell): number =>
  Math.max(1, daysBetween(startedOn, endedOn ?? startedOn))

/** A short break lasts four weeks at most (DOMAIN §2.2). */
export const shortEnough = (shortBreak: string, spell: Spell): ShortBreakTooLong | null =>
  daysOf(spell) > daysMaxOfBreak
    ? { tag: 'ShortBreakTooLong', shortBreak, days: daysOf(spell), daysMax: daysMaxOfBreak }
    : null

/** A child is on one short break at a time. */
export const oneBreak = (
  breaks: ReadonlyMap<string, Spell>,
  shortBreak: string,
  spell: Spell,
): ShortBreaksOverlap | null => {
  for (const [other, one] of breaks) {
    if (overlap(one, spell)) return { tag: 'ShortBreaksOverlap', shortBreak, other }
  }
  return null
}

/** Breaks that begin in any twelve months come to 120 days at most, in whatever order they are recorded. */
export const fewEnough = (
  breaks: ReadonlyMap<string, Spell>,
  spell: Spell,
): ShortBreaksTooMany | null => {
  const all = [...breaks.values(), spell]
  for (const { startedOn: from } of all) {
    const to = addMonths(from, monthsOfYear)
    const days = all
      .filter(({ startedOn }) => startedOn >= from && startedOn < to)
      .reduce((sum, one) => sum + daysOf(one), 0)
    if (days > daysMaxOfYear) {
      return { tag: 'ShortBreaksTooMany', from, days, daysMax: daysMaxOfYear }
    }
  }
  return null
}
