import type { PlainDate } from '@coflyfr/core'
import type { ClockEpisode } from './clock-fact.ts'
import type { Placement } from './placements-of.ts'

/** Which rule sets how often a child is seen. */
export type VisitRule = 'usual' | 'immediate' | 'order-at-home'

const isOrderAtHome = ({ legalStatus, placementType }: ClockEpisode): boolean =>
  legalStatus === 'C1' && placementType === 'P1'

/**
 * Which rule holds in a placement from which day, the first from its start. An interim order at home comes before an
 * approval, which a parent does not need.
 */
export const visitRules = ({
  episodes,
  approvals,
}: Placement): readonly { readonly on: PlainDate; readonly rule: VisitRule }[] => {
  const [first] = episodes
  const ruleOn = (day: PlainDate): VisitRule => {
    const episode = episodes.findLast(({ startedOn }) => startedOn <= day) ?? first
    if (isOrderAtHome(episode)) return 'order-at-home'
    return approvals.findLast(({ on }) => on <= day)?.isGiven ? 'immediate' : 'usual'
  }
  const days = [...episodes.map(({ startedOn }) => startedOn), ...approvals.map(({ on }) => on)]
  return [...new Set(days)]
    .filter((day) => day >= first.startedOn)
    .sort()
    .map((on) => ({ on, rule: ruleOn(on) }))
}
