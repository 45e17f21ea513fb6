import type { ClockEpisode, ClockFact } from './clock-fact.ts'

/** Statuses of short breaks, whose plans, reviews and visits the regulations set apart. */
const shortBreaks: ReadonlySet<string> = new Set(['V3', 'V4'])

/** The episodes of a looked-after child as they now stand, in order of their beginnings, without short breaks. */
export const lookedAfterEpisodes = (facts: readonly ClockFact[]): readonly ClockEpisode[] => {
  const episodes = new Map<string, ClockEpisode>()
  for (const fact of facts) {
    if (!('fact' in fact)) continue
    if (fact.fact === 'episodes') for (const one of fact.episodes) episodes.set(one.episode, one)
    const ended = fact.fact === 'period-ended' ? episodes.get(fact.episode) : undefined
    if (ended !== undefined) episodes.set(ended.episode, { ...ended, periodEndedOn: fact.on })
  }
  return [...episodes.values()]
    .filter(({ legalStatus }) => !shortBreaks.has(legalStatus))
    .sort(byStart)
}

const byStart = (one: ClockEpisode, other: ClockEpisode): number =>
  one.startedOn < other.startedOn ? -1 : Number(one.startedOn > other.startedOn)
