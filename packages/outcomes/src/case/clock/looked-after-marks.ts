import { type PlainDate, plainDate } from '@coflyfr/core'
import type { Happened } from '../../clock/clock-mark.ts'
import { entitledMark } from './advocacy-marks.ts'
import { type ClockEpisode, type ClockFact, factsOf } from './clock-fact.ts'
import { lookedAfterEpisodes } from './looked-after-episodes.ts'
import { placementMarks } from './placement-marks.ts'
import { type Placement, placementsOf } from './placements-of.ts'

/** The marks of a child who is looked after: periods, their placements and who visits under which rule, and reviews. */
export const lookedAfterMarks = (facts: readonly ClockFact[]): readonly Happened[] => {
  const episodes = lookedAfterEpisodes(facts)
  const placements = placementsOf(episodes, facts)
  return [
    ...periodMarks(episodes, bornOn(facts)),
    ...placements.flatMap(placementMarks),
    ...reviewMarks(facts, placements),
  ]
}

/** The first day of the month of birth: the earliest day on which a birthday can be. */
const bornOn = (facts: readonly ClockFact[]): PlainDate | undefined => {
  const born = factsOf(facts, 'born').at(-1)
  return born === undefined ? undefined : plainDate(`${born.month}-01`)
}

const periodMarks = (
  episodes: readonly ClockEpisode[],
  born: PlainDate | undefined,
): readonly Happened[] =>
  [...Map.groupBy(episodes, ({ period }) => period)].flatMap(([about, [first, ...rest]]) => {
    if (first === undefined) return []
    const birth = born === undefined ? {} : { bornOn: born }
    const started: Happened = { mark: 'looked-after-started', on: first.startedOn, about, ...birth }
    const endedOn = [first, ...rest].at(-1)?.periodEndedOn ?? null
    const entitled = entitledMark('looked-after', first.startedOn)
    return endedOn === null
      ? [started, entitled]
      : [started, entitled, { mark: 'looked-after-ended', on: endedOn, about }]
  })

/** A review is about its period, and about the placement on its day, which it may allow to be visited less often. */
const reviewMarks = (
  facts: readonly ClockFact[],
  placements: readonly Placement[],
): readonly Happened[] =>
  factsOf(facts, 'review-held').flatMap(({ on, period }) => {
    const placement = placements.findLast(
      (one) => one.period === period && one.episodes[0].startedOn <= on,
    )
    const mark = 'looked-after-review-held' as const
    return [
      { mark, on, about: period },
      ...(placement === undefined ? [] : [{ mark, on, about: placement.placement }]),
    ]
  })
