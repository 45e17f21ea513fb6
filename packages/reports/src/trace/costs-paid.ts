import type { PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { type CaseHistory, historyOf } from '@coflyfr/outcomes/events'
import { survivingKey } from '@coflyfr/privacy/events'
import type { AgreedCost, CasePlacements, PlacementCosts } from './placement-costs.ts'

/** The weekly cost paid for one child's placement, from a day up to but not including another. */
export interface PaidCost {
  readonly child: string
  readonly commitment: string | null
  readonly weeklyCost: Pence
  readonly from: PlainDate
  /** Null while it is still paid. */
  readonly until: PlainDate | null
}

type Episode = CaseHistory['episodes'][number]

/** The episodes of each placement: an episode that only changes the legal status does not begin a new one. */
const placementsOf = (episodes: readonly Episode[]): readonly (readonly Episode[])[] => {
  const placements: Episode[][] = []
  for (const episode of episodes) {
    const last = placements.at(-1)
    if (last !== undefined && episode.reason === 'L' && last[0]?.period === episode.period)
      last.push(episode)
    else placements.push([episode])
  }
  return placements
}

interface HeldCost extends AgreedCost {
  readonly until: PlainDate | null
}

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

/**
 * The agreed costs of a case, each limited to its placement as now recorded; a cost without a recorded placement is
 * left out.
 */
const costsOf = ({ history, costs }: CasePlacements): readonly HeldCost[] => {
  const placements = placementsOf(historyOf(history).episodes)
  return [...costs.values()].flatMap((cost) => {
    const run = placements.find((of) => of.some(({ episode }) => episode === cost.episode))
    const [first, last] = [run?.[0], run?.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ ...cost, from: laterOf(cost.from, first.startedOn), until: last.endedOn }]
  })
}

const earliest = (days: readonly (PlainDate | null | undefined)[]): PlainDate | null =>
  days.filter((day) => day !== null && day !== undefined).toSorted()[0] ?? null

const inOrder = (one: HeldCost, other: HeldCost): number =>
  one.from === other.from ? one.position - other.position : one.from < other.from ? -1 : 1

/** A child is paid for once: the next agreed cost, under any of the child's keys, ends the one before. */
const inSequence = (child: string, costs: readonly HeldCost[]): readonly PaidCost[] =>
  costs.toSorted(inOrder).map(({ commitment, weeklyCost, from, until }, index, all) => ({
    child,
    commitment,
    weeklyCost,
    from,
    until: earliest([until, all[index + 1]?.from]),
  }))

/** What was paid for every child; merged keys are one child. */
export const costsPaid = ({ byCase, mergedInto }: PlacementCosts): readonly PaidCost[] =>
  [...Map.groupBy(byCase, ([key]) => survivingKey(mergedInto, key))].flatMap(([child, cases]) =>
    inSequence(
      child,
      cases.flatMap(([, placements]) => costsOf(placements)),
    ),
  )
