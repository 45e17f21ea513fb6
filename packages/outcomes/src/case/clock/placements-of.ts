import type { PlainDate } from '@coflyfr/core'
import { type ClockEpisode, type ClockFact, factsOf } from './clock-fact.ts'

/** A day on which the temporary approval of the carers of a placement began or ended. */
interface Approval {
  readonly on: PlainDate
  readonly isGiven: boolean
}

/** Where a child lives, over all episodes that change nothing but the legal status. */
export interface Placement {
  readonly period: string
  /** The episode that it began with, by which it is known. */
  readonly placement: string
  /** By their beginnings; never none. */
  readonly episodes: readonly [ClockEpisode, ...(readonly ClockEpisode[])]
  readonly endedOn: PlainDate | null
  /** By day. */
  readonly approvals: readonly Approval[]
}

/** The placements of a child by their beginnings; `episodes` likewise. */
export const placementsOf = (
  episodes: readonly ClockEpisode[],
  facts: readonly ClockFact[],
): readonly Placement[] => {
  const runs: [ClockEpisode, ...ClockEpisode[]][] = []
  for (const episode of episodes) {
    const run = runs.at(-1)
    if (run !== undefined && episode.reason === 'L' && run[0].period === episode.period)
      run.push(episode)
    else runs.push([episode])
  }
  return runs.map((run, index) => {
    const [{ period, episode: placement }] = run
    const next = runs[index + 1]?.[0]
    const followedOn = next?.period === period ? next.startedOn : null
    const endedOn = followedOn ?? run.at(-1)?.periodEndedOn ?? null
    return { period, placement, episodes: run, endedOn, approvals: approvalsOf(run, facts) }
  })
}

const byOn = (one: Approval, other: Approval): number =>
  one.on < other.on ? -1 : Number(one.on > other.on)

const approvalsOf = (
  run: readonly ClockEpisode[],
  facts: readonly ClockFact[],
): readonly Approval[] => {
  const names = new Set(run.map(({ episode }) => episode))
  const daysOf = (kind: 'approved-temporarily' | 'approval-ended') =>
    factsOf(facts, kind).flatMap(({ episode, on }) => (names.has(episode) ? [on] : []))
  const given = daysOf('approved-temporarily').map((on): Approval => ({ on, isGiven: true }))
  const ended = daysOf('approval-ended').map((on): Approval => ({ on, isGiven: false }))
  return [...given, ...ended].sort(byOn)
}
