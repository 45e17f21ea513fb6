import type { EventOf, PlainDate } from '@coflyfr/core'
import { covers, isOpenOn } from '../spell.ts'
import type { EpisodeWire } from './episode-wire.ts'
import type {
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  LookedAfterEvent,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
} from './events.ts'

/** One episode of being looked after. */
export type Episode = EpisodeWire

/** The episodes of one child by effective date, earliest first, in whatever order they were recorded. */
export type EpisodeLine = readonly Episode[]

/** The episode that is open, if one is. */
export const openEpisode = (line: EpisodeLine): Episode | undefined =>
  line.find(({ endedOn }) => endedOn === null)

/** The episode that is open when a day ends, if one is. */
export const episodeAtEndOf = (line: EpisodeLine, day: PlainDate): Episode | undefined =>
  line.find((episode) => isOpenOn(episode, day))

/** Whether a child was looked after on a day, the last one counted. */
export const lookedAfterOn = (line: EpisodeLine, day: PlainDate): boolean =>
  line.some((episode) => covers(episode, day))

/** Folds one event of being looked after. */
export const evolveEpisodes = (line: EpisodeLine, event: LookedAfterEvent): EpisodeLine => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'LookedAfterPeriodStarted':
    case 'LegalStatusChanged':
    case 'PlacementStarted':
      return sorted([...previousEnded(line, event), episodeOf(event)])
    case 'EpisodeEnded':
      return ended(line, data, effectiveOn, 'X1')
    case 'LookedAfterPeriodEnded':
      return ended(line, data, effectiveOn, data.reasonCeased)
    case 'EpisodesCorrected':
      return corrected(line, data)
    case 'YearStartConfirmed':
      return line
  }
}

/** An event that begins an episode which follows another. */
export type EpisodeContinuation = EventOf<typeof LegalStatusChanged | typeof PlacementStarted>

/** An event that begins an episode. */
export type EpisodeStart = EventOf<typeof LookedAfterPeriodStarted> | EpisodeContinuation

/** The episode that an event begins; its reason for being new is S, L, or the placement's. */
const episodeOf = (event: EpisodeStart): Episode => {
  const { data, effectiveOn: startedOn } = event
  return {
    period: data.period,
    episode: data.episode,
    startedOn,
    reason: reasonOf(event),
    legalStatus: data.legalStatus,
    need: data.need,
    placementType: data.placementType,
    provider: data.provider,
    providerKey: data.providerKey,
    urn: data.urn,
    distance: data.distance,
    placementAuthority: data.placementAuthority,
    location: data.location,
    endedOn: data.endedOn,
    reasonCeased: data.reasonCeased,
    reasonPlaceChange: data.reasonPlaceChange,
  }
}

const reasonOf = ({ type, data }: EpisodeStart): Episode['reason'] => {
  switch (type) {
    case 'LookedAfterPeriodStarted':
      return 'S'
    case 'LegalStatusChanged':
      return 'L'
    case 'PlacementStarted':
      return data.reason
  }
}

const previousEnded = (
  line: EpisodeLine,
  { type, data, effectiveOn }: EpisodeStart,
): EpisodeLine =>
  type === 'LookedAfterPeriodStarted' || !data.endsPrevious
    ? line
    : line.map((episode) =>
        episode.endedOn === null
          ? {
              ...episode,
              endedOn: effectiveOn,
              reasonCeased: 'X1',
              reasonPlaceChange: data.previousPlaceChange,
            }
          : episode,
      )

const ended = (
  line: EpisodeLine,
  data: EventOf<typeof EpisodeEnded | typeof LookedAfterPeriodEnded>['data'],
  endedOn: PlainDate,
  reasonCeased: NonNullable<Episode['reasonCeased']>,
): EpisodeLine =>
  sorted(
    line.map((episode) =>
      episode.episode === data.episode
        ? { ...episode, endedOn, reasonCeased, reasonPlaceChange: data.reasonPlaceChange }
        : episode,
    ),
  )

const corrected = (
  line: EpisodeLine,
  { episodes, removes }: EventOf<typeof EpisodesCorrected>['data'],
): EpisodeLine => {
  const changed = new Set([...episodes.map(({ episode }) => episode), ...removes])
  return sorted([...line.filter(({ episode }) => !changed.has(episode)), ...episodes])
}

/**
 * By start, then by end: of two that begin on one day, one that also ends on it comes first. If several begin and end on one
 * day, a period that has ended comes before one that has not, its beginning first and its final end last, whatever was
 * recorded first.
 */
const sorted = (episodes: EpisodeLine): EpisodeLine => {
  const finished = new Set(episodes.filter(isFinal).map(({ period }) => period))
  return episodes.toSorted((one, other) =>
    compareKeys(keysOf(one, finished), keysOf(other, finished)),
  )
}

const isFinal = ({ reasonCeased }: Episode): boolean =>
  reasonCeased !== null && reasonCeased !== 'X1'

/** Later than any date. */
const open = '~'

const keysOf = (one: Episode, finished: ReadonlySet<string>): readonly string[] => [
  one.startedOn,
  one.endedOn ?? open,
  finished.has(one.period) ? '0' : '1',
  one.period,
  one.reason === 'S' ? '0' : '1',
  isFinal(one) ? '1' : '0',
  one.episode,
]

const compareKeys = (keys: readonly string[], others: readonly string[]): number => {
  for (const [index, key] of keys.entries()) {
    const other = others[index] ?? ''
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}
