import { addDays, addMonths, type PlainDate } from '@coflyfr/core'
import { shortBreakStatuses } from '../../case/codes/looked-after-codes.ts'
import type { CaseHistory } from '../../case/history/case-history.ts'
import { type Episode, episodeAtEndOf } from '../../case/looked-after/line.ts'
import { isOpenOn, type Spell } from '../../case/spell.ts'
import type { StandingRule } from '../counting.ts'

type Rule = (history: CaseHistory, day: PlainDate) => boolean

/** The episode in which a child is looked after when a day ends; short breaks do not count. */
const episodeOn = ({ episodes }: CaseHistory, day: PlainDate): Episode | undefined => {
  const episode = episodeAtEndOf(episodes, day)
  return episode === undefined || shortBreakStatuses.has(episode.legalStatus) ? undefined : episode
}

const isLookedAfter: Rule = (history, day) => episodeOn(history, day) !== undefined

const anyOpen = (spells: readonly Spell[], day: PlainDate): boolean =>
  spells.some((spell) => isOpenOn(spell, day))

const isRegistered: Rule = ({ registrations }, day) => anyOpen(registrations, day)

const hasOwnPlan: Rule = ({ plans }, day) => anyOpen(plans, day)

/** Whether a child is looked after and the episode fits. */
const inEpisode =
  (holds: (episode: Episode) => boolean): Rule =>
  (history, day) => {
    const episode = episodeOn(history, day)
    return episode !== undefined && holds(episode)
  }

/** A short break is an episode of its legal statuses, or one that was recorded as a stay with an end. */
const isOnShortBreak: Rule = ({ episodes, shortBreaks }, day) => {
  const status = episodeAtEndOf(episodes, day)?.legalStatus
  return (status !== undefined && shortBreakStatuses.has(status)) || anyOpen(shortBreaks, day)
}

/** The first day of the year that ends with a day. */
const yearUpTo = (day: PlainDate): PlainDate => addDays(addMonths(day, -12), 1)

/** The placements of a line, each from its start to its end: a new legal status (reason L) makes no new placement. */
const placementsOf = (line: CaseHistory['episodes']): readonly Spell[] => {
  const placements: Spell[] = []
  for (const { startedOn, endedOn, reason } of line) {
    const before = reason === 'L' ? placements.pop() : undefined
    placements.push({ startedOn: before?.startedOn ?? startedOn, endedOn })
  }
  return placements
}

const hasThreePlacements: Rule = ({ episodes }, day) =>
  placementsOf(episodes).filter(
    ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn >= yearUpTo(day)),
  ).length >= 3

const changedSchool: Rule = ({ schoolChanges }, day) =>
  schoolChanges.some((on) => on >= yearUpTo(day) && on <= day)

/** Placed with parents, or in foster care by relatives and friends: P1, U1 to U3, and F1 and F4 of older years. */
const familyPlacements: ReadonlySet<string> = new Set(['P1', 'U1', 'U2', 'U3', 'F1', 'F4'])

/** Whether a child is counted by each rule when a day ends. */
export const standsByRule: Readonly<Record<StandingRule, Rule>> = {
  'census-children': (history, day) =>
    isLookedAfter(history, day) || isRegistered(history, day) || hasOwnPlan(history, day),
  'looked-after': isLookedAfter,
  registered: isRegistered,
  'registered-not-looked-after': (history, day) =>
    isRegistered(history, day) && !isLookedAfter(history, day),
  'planned-only': (history, day) =>
    hasOwnPlan(history, day) && !isRegistered(history, day) && !isLookedAfter(history, day),
  // A looked-after child has a plan of care and support by law, whether or not another one is on record.
  'children-with-plan': (history, day) => hasOwnPlan(history, day) || isLookedAfter(history, day),
  'children-with-plan-not-looked-after': (history, day) =>
    hasOwnPlan(history, day) && !isLookedAfter(history, day),
  'looked-after-3-placements-in-year': (history, day) =>
    isLookedAfter(history, day) && hasThreePlacements(history, day),
  'looked-after-school-change-in-year': (history, day) =>
    isLookedAfter(history, day) && changedSchool(history, day),
  'looked-after-not-with-family': inEpisode(
    ({ placementType }) => !familyPlacements.has(placementType),
  ),
  'placed-in-wales-outside-authority': inEpisode(
    ({ location }) => location === 'elsewhere-in-wales',
  ),
  'placed-outside-wales': inEpisode(({ location }) => location === 'outside-wales'),
  'on-short-break': isOnShortBreak,
}
