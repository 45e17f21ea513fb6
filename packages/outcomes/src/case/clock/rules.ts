import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ClockLeg } from '../../clock/clock-leg.ts'
import type { NoSuchCase } from '../refusals.ts'
import type { ClockFact } from './clock-fact.ts'
import { lookedAfterEpisodes } from './looked-after-episodes.ts'
import { type Placement, placementsOf } from './placements-of.ts'
import type {
  ClockNotRunning,
  NoSuchClock,
  NoSuchPlacement,
  NotTemporarilyApproved,
  TemporarilyApproved,
} from './refusals.ts'
import type { ClocksState } from './state.ts'

/** The facts of the case, if anything is recorded of it. */
export const knownCase = (
  { isKnown, facts }: ClocksState,
  pseudonym: string,
): Either<NoSuchCase, readonly ClockFact[]> =>
  isKnown ? right([...facts.values()].flat()) : left({ tag: 'NoSuchCase', case: pseudonym })

/** The leg that runs of the clock of that name about that matter. */
export const runningLeg = (
  legs: readonly ClockLeg[],
  clock: string,
  about: string | null,
): Either<NoSuchClock | ClockNotRunning, ClockLeg> => {
  const last = legs.findLast((leg) => leg.clock === clock && leg.about === about)
  if (last === undefined) return left({ tag: 'NoSuchClock', clock, about })
  if (last.end.kind === 'running') return right(last)
  return left({ tag: 'ClockNotRunning', clock, about, endedOn: last.end.on })
}

/** The placement that an episode belongs to. */
export const placementOfEpisode = (
  facts: readonly ClockFact[],
  episode: string,
): Either<NoSuchPlacement, Placement> => {
  const placements = placementsOf(lookedAfterEpisodes(facts), facts)
  const found = placements.find(({ episodes }) => episodes.some((one) => one.episode === episode))
  return found === undefined ? left({ tag: 'NoSuchPlacement', episode }) : right(found)
}

/** The day of the last approval or its end, or on which the placement began. */
export const lastStepOn = ({ approvals, episodes: [{ startedOn }] }: Placement): PlainDate =>
  approvals.at(-1)?.on ?? startedOn

/** The carers of a placement are not approved temporarily yet. */
export const notApproved = (
  { approvals }: Placement,
  episode: string,
): TemporarilyApproved | null =>
  approvals.at(-1)?.isGiven ? { tag: 'TemporarilyApproved', episode } : null

/** The carers of a placement are approved temporarily. */
export const isApproved = (
  { approvals }: Placement,
  episode: string,
): NotTemporarilyApproved | null =>
  approvals.at(-1)?.isGiven ? null : { tag: 'NotTemporarilyApproved', episode }
