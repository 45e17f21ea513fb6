import type { EventOf, PlainDate } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import { noDuplicate } from '../../duplicate-reference.ts'
import { onDayOfFact } from '../correction/rules.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import { entryRests } from '../panel/rules.ts'
import type { CaseRefusal } from '../refusals.ts'
import { differentPeople } from '../same-person.ts'
import type { lookedAfterCommands } from './commands.ts'
import {
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  type LookedAfterEvent,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
  YearStartConfirmed,
} from './events.ts'
import {
  type Episode,
  type EpisodeContinuation,
  type EpisodeLine,
  type EpisodeStart,
  evolveEpisodes,
  openEpisode,
} from './line.ts'
import { episodeOpen, refuseLine, sameAtYearStart } from './rules.ts'

const unknown = {
  provider: null,
  providerKey: null,
  urn: null,
  distance: null,
  placementAuthority: null,
  location: null,
  endedOn: null,
  reasonCeased: null,
  reasonPlaceChange: null,
} as const

const continuing = { endsPrevious: false, previousPlaceChange: null, ...unknown } as const

/** Decisions about a looked-after child; refusals in the order of `LookedAfterRefusal`. */
export const lookedAfterDeciders: DecidersOf<typeof lookedAfterCommands> = {
  StartLookedAfterPeriod: ({ data, effectiveOn, actor }, { lookedAfter, panels }) => {
    const event = LookedAfterPeriodStarted.of(effectiveOn, { ...unknown, ...data })
    return record(
      newEpisode(lookedAfter, event) ??
        differentPeople(data.proposedBy, actor) ??
        entryRests(panels, { ...data, effectiveOn, actor }) ??
        refuseAfter(lookedAfter, event),
      event,
    )
  },
  ChangeLegalStatus: ({ data, effectiveOn }, { lookedAfter }) =>
    continued(lookedAfter, LegalStatusChanged.of(effectiveOn, { ...continuing, ...data })),
  StartPlacement: ({ data, effectiveOn }, { lookedAfter }) =>
    continued(lookedAfter, PlacementStarted.of(effectiveOn, { ...continuing, ...data })),
  EndEpisode: ({ data, effectiveOn }, { lookedAfter }) => {
    const event = EpisodeEnded.of(effectiveOn, { reasonPlaceChange: null, ...data })
    return ofEpisode(lookedAfter, data, (episode) =>
      record(episodeOpen(episode) ?? refuseAfter(lookedAfter, event), event),
    )
  },
  EndLookedAfterPeriod: ({ data, effectiveOn }, { lookedAfter }) => {
    const event = LookedAfterPeriodEnded.of(effectiveOn, { reasonPlaceChange: null, ...data })
    return ofEpisode(lookedAfter, data, (episode) =>
      record(episodeOpen(episode) ?? refuseAfter(lookedAfter, event), event),
    )
  },
  ConfirmYearStart: ({ data, effectiveOn }, { lookedAfter }) => {
    const { provider, urn, distance, placementAuthority, location } = unknown
    const start = { provider, urn, distance, placementAuthority, location, ...data }
    return record(sameAtYearStart(lookedAfter, start), YearStartConfirmed.of(effectiveOn, start))
  },
  CorrectEpisodes: ({ data, effectiveOn }, { lookedAfter }) => {
    const event = EpisodesCorrected.of(effectiveOn, { removes: [], ...data })
    return record(
      knownEpisodes(lookedAfter, event.data.removes) ??
        onDayOfFact(effectiveOn, firstChangeOf(lookedAfter, event.data)) ??
        noDuplicate('episode', event.data.removes, namesOf(data.episodes)) ??
        refuseAfter(lookedAfter, event),
      event,
    )
  },
}

/** The episodes as they would stand after an event keep the rules of the census. */
const refuseAfter = (line: EpisodeLine, event: LookedAfterEvent): CaseRefusal | null =>
  refuseLine(evolveEpisodes(line, event))

const continued = (line: EpisodeLine, event: EpisodeContinuation): CaseDecision =>
  record(endsOpen(line, event) ?? newEpisode(line, event) ?? refuseAfter(line, event), event)

const endsOpen = (line: EpisodeLine, { data }: EpisodeContinuation): CaseRefusal | null =>
  data.endsPrevious && openEpisode(line) === undefined
    ? { tag: 'NoOpenEpisode', case: data.case }
    : null

const newEpisode = (line: EpisodeLine, { data }: EpisodeStart): CaseRefusal | null =>
  noDuplicate('episode', namesOf(line), [data.episode])

const ofEpisode = (
  line: EpisodeLine,
  { period, episode }: { readonly period: string; readonly episode: string },
  decide: (episode: Episode) => CaseDecision,
): CaseDecision =>
  line.some((one) => one.period === period)
    ? given(
        line.find((one) => one.period === period && one.episode === episode),
        { tag: 'NoSuchEpisode', episode },
        decide,
      )
    : left({ tag: 'NoSuchPeriod', period })

const knownEpisodes = (line: EpisodeLine, named: readonly string[]): CaseRefusal | null => {
  const known = new Set(namesOf(line))
  const episode = named.find((one) => !known.has(one))
  return episode === undefined ? null : { tag: 'NoSuchEpisode', episode }
}

/** The first day on which a correction changes something: it holds from there, for every reader of an earlier date too. */
const firstChangeOf = (
  line: EpisodeLine,
  { episodes, removes }: EventOf<typeof EpisodesCorrected>['data'],
): PlainDate | undefined => {
  const changed = new Set([...namesOf(episodes), ...removes])
  const days = [...line.filter(({ episode }) => changed.has(episode)), ...episodes]
  return days.map(({ startedOn }) => startedOn).sort()[0]
}

const namesOf = (episodes: readonly { readonly episode: string }[]): readonly string[] =>
  episodes.map(({ episode }) => episode)
