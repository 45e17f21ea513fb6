import type { PlainDate } from '@coflyfr/core'
import { shortBreakStatuses } from './codes/looked-after-codes.ts'
import { episodeAtEndOf } from './looked-after/line.ts'
import { isOpenOn } from './spell.ts'
import type { CaseState } from './state.ts'

/** Where a child is counted on a day, in one place only. */
export type CensusGroup = 'looked-after' | 'registered' | 'neither'

/**
 * Where published counts have a child at the end of a day: looked after first, then on the register, then neither (DOMAIN
 * §5.1), so that the parts add up to the whole. Short breaks (legal statuses V3 and V4) do not make a child looked after.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { censusGroupOn, initialCase } from '@coflyfr/outcomes/events'
 *
 * assert.equal(censusGroupOn(initialCase(), plainDate('2021-03-31')), 'neither')
 * ```
 */
export const censusGroupOn = (state: CaseState, day: PlainDate): CensusGroup => {
  if (state.status === 'none') return 'neither'
  const { lookedAfter, protection } = state.open
  const episode = episodeAtEndOf(lookedAfter, day)
  if (episode !== undefined && !shortBreakStatuses.has(episode.legalStatus)) return 'looked-after'
  const registrations = [...protection.registrations.values()]
  return registrations.some((spell) => isOpenOn(spell, day)) ? 'registered' : 'neither'
}
