import { dateOf, dayOf, monthsLater } from '../calendar.ts'
import type { Done, Try } from '../desk.ts'
import { costsBy, entersBy } from './panels.ts'
import {
  dayGiven,
  goesOnAfter,
  holds,
  meet,
  registrationSpans,
  type Span,
  shortBreakSpans,
} from './spans.ts'
import { type Judge, refs, type Verdict, values } from './verdict.ts'

/** An episode in the model. */
export interface ModelEpisode extends Span {
  readonly period: unknown
  readonly reason: unknown
  why: unknown
}

const starts: Readonly<Record<string, string | null>> = {
  StartLookedAfterPeriod: 'S',
  ChangeLegalStatus: 'L',
  StartPlacement: null,
}

const episodeOf = (data: Try['data'], from: number, reason: unknown): ModelEpisode => ({
  ref: String(data['episode']),
  data,
  from,
  to: dayGiven(data['endedOn']),
  period: data['period'],
  reason,
  why: data['reasonCeased'] ?? null,
})

const carryOut = (episodes: readonly ModelEpisode[], { command, on, data }: Try) => {
  const day = dayOf(on)
  if (command in starts) {
    const ended = episodes.map((one) =>
      data['endsPrevious'] === true && one.to === null ? { ...one, to: day, why: 'X1' } : one,
    )
    return [...ended, episodeOf(data, day, starts[command] ?? data['reason'])]
  }
  if (command === 'EndEpisode' || command === 'EndLookedAfterPeriod') {
    const why = data['reasonCeased'] ?? 'X1'
    return episodes.map((one) => (one.ref === data['episode'] ? { ...one, to: day, why } : one))
  }
  if (command === 'CorrectEpisodes') {
    const given = data['episodes'] as readonly Try['data'][]
    const gone = [...given.map(({ episode }) => episode), ...((data['removes'] ?? []) as string[])]
    return [
      ...episodes.filter(({ ref }) => !gone.includes(ref)),
      ...given.map((one) => episodeOf(one, dayOf(one['startedOn']), one['reason'])),
    ]
  }
  return episodes
}

/** The episodes that were not voided, in no order. */
export const episodesOf = (facts: readonly Done[]): readonly ModelEpisode[] =>
  facts.reduce<readonly ModelEpisode[]>(carryOut, [])

const isOver = (period: unknown, all: readonly ModelEpisode[]): boolean =>
  all.some((one) => one.period === period && one.why !== null && one.why !== 'X1')

/**
 * Which of two zero-length episodes on one day comes first: those of a period that is over, then beginnings, then final
 * ends.
 */
const isBeforeOnDay = (
  one: ModelEpisode,
  other: ModelEpisode,
  all: readonly ModelEpisode[],
): boolean => {
  if (one.period !== other.period) {
    const over = isOver(one.period, all)
    return over === isOver(other.period, all) ? String(one.period) < String(other.period) : over
  }
  if ((one.reason === 'S') !== (other.reason === 'S')) return one.reason === 'S'
  const [isFinal, otherIsFinal] = [one, other].map(({ why }) => why !== null && why !== 'X1')
  return isFinal === otherIsFinal ? one.ref < other.ref : otherIsFinal === true
}

const isBefore = (
  one: ModelEpisode,
  other: ModelEpisode,
  all: readonly ModelEpisode[],
): boolean => {
  if (one.from !== other.from) return one.from < other.from
  if (one.to !== other.to) return other.to === null || (one.to !== null && one.to < other.to)
  return one !== other && isBeforeOnDay(one, other, all)
}

const previousOf = (one: ModelEpisode, all: readonly ModelEpisode[]): ModelEpisode | undefined => {
  const before = all.filter((other) => isBefore(other, one, all))
  return before.find((candidate) => !before.some((other) => isBefore(candidate, other, all)))
}

/** The problems that the census would find in such episodes. */
const census = (verdict: Verdict, all: readonly ModelEpisode[]) => {
  for (const one of all) {
    const previous = previousOf(one, all)
    const continues = one.reason !== 'S'
    verdict.breaks('EpisodeEndIncomplete', (one.to === null) !== (one.why === null))
    verdict.breaks('EpisodeEndsBeforeStart', one.to !== null && one.to < one.from)
    verdict.breaks('FirstEpisodeNotStart', previous === undefined && continues)
    if (previous === undefined) continue
    const { to, why, period } = previous
    verdict.breaks('EpisodeStillOpen', to === null)
    verdict.breaks('EpisodesOverlap', to !== null && meet(previous, one))
    const follows = to === one.from && why === 'X1'
    verdict.breaks('EpisodeDoesNotFollow', continues && to !== null && !follows)
    verdict.breaks('PeriodHasNotEnded', !continues && why === 'X1')
    verdict.breaks('NoSuchPeriod', continues && period !== one.period)
  }
  const periods = all.filter(({ reason }) => reason === 'S').map(({ period }) => period)
  verdict.breaks('DuplicateReference', new Set(periods).size < periods.length)
}

const begin: Judge = (verdict, facts, one) => {
  const all = episodesOf(facts)
  const isOpen = all.some(({ to }) => to === null)
  verdict.taken(one.data['episode'], refs(all))
  verdict.breaks('NoOpenEpisode', one.data['endsPrevious'] === true && !isOpen)
  verdict.breaks('SamePersonTwice', one.data['proposedBy'] === one.by)
  census(verdict, carryOut(all, one))
}

const end: Judge = (verdict, facts, one) => {
  const all = episodesOf(facts)
  const ofPeriod = all.filter(({ period }) => period === one.data['period'])
  if (ofPeriod.length === 0) return verdict.breaks('NoSuchPeriod', true)
  const found = ofPeriod.find(({ ref }) => ref === one.data['episode'])
  return verdict.needs(found, 'NoSuchEpisode', ({ to }) => {
    verdict.breaks('EpisodeHasEnded', to !== null)
    if (to === null) census(verdict, carryOut(all, one))
  })
}

const fieldsOfYearStart = [
  'legalStatus',
  'need',
  'placementType',
  'provider',
  'urn',
  'distance',
  'placementAuthority',
  'location',
]

const isLookedAfter = (facts: readonly Done[], day: number, period?: unknown): boolean =>
  episodesOf(facts).some(
    (one) => (period === undefined || one.period === period) && holds(one, day),
  )

const daysOfBreak = ({ from, to }: Pick<Span, 'from' | 'to'>): number =>
  Math.max(1, (to ?? from) - from)

const seen = (verdict: Verdict, { data }: Try) =>
  verdict.breaks('SeenAloneUnseen', data['seenAlone'] === true && data['childSeen'] !== true)

const lookedAfterThen: Judge = (verdict, facts, _, day) =>
  verdict.breaks('NotLookedAfterThen', !isLookedAfter(facts, day))

/** Being looked after, and what a child receives. */
export const lookedAfter: Readonly<Record<string, Judge>> = {
  StartLookedAfterPeriod: (verdict, facts, one, day) => {
    begin(verdict, facts, one, day)
    entersBy(verdict, facts, one, day)
  },
  ChangeLegalStatus: begin,
  StartPlacement: begin,
  EndEpisode: end,
  EndLookedAfterPeriod: end,
  ConfirmYearStart: (verdict, facts, { data }) => {
    const yearEnd = dayOf(`${String(data['financialYear']).slice(0, 4)}-03-31`)
    const open = episodesOf(facts).find((one) => goesOnAfter(one, yearEnd))
    verdict.needs(open, 'NothingOpenAtYearEnd', (one) => {
      verdict.breaks('YearStartDateDiffers', one.from !== dayOf(data['startedOn']))
      const same = fieldsOfYearStart.every(
        (field) => (one.data[field] ?? null) === (data[field] ?? null),
      )
      verdict.breaks('YearStartDiffers', !same || one.reason !== data['reason'])
    })
  },
  CorrectEpisodes: (verdict, facts, one, day) => {
    const all = episodesOf(facts)
    const given = one.data['episodes'] as readonly Try['data'][]
    const removes = (one.data['removes'] ?? []) as readonly string[]
    const names = given.map(({ episode }) => String(episode))
    verdict.breaks('NoSuchEpisode', !removes.every((ref) => refs(all).includes(ref)))
    const twice = new Set(names).size < names.length
    verdict.breaks('DuplicateReference', twice || names.some((ref) => removes.includes(ref)))
    const days = [
      ...given.map(({ startedOn }) => dayOf(startedOn)),
      ...all.filter(({ ref }) => [...names, ...removes].includes(ref)).map(({ from }) => from),
    ]
    verdict.breaks('NotOnDayOfFact', days.length > 0 && Math.min(...days) !== day)
    census(verdict, carryOut(all, one))
  },
  AgreeLookedAfterPlan: (verdict, facts, { data }) => {
    const known = episodesOf(facts).some(({ period }) => period === data['period'])
    verdict.breaks('NoSuchPeriod', !known)
    verdict.taken(data['plan'], values(facts, 'plan', 'AgreeLookedAfterPlan'))
  },
  HoldLookedAfterReview: (verdict, facts, { data }, day) => {
    const known = episodesOf(facts).some(({ period }) => period === data['period'])
    verdict.breaks('NoSuchPeriod', !known)
    const held = values(facts, 'review', 'HoldLookedAfterReview', 'ReviewPathwayPlan')
    verdict.taken(data['review'], held)
    verdict.breaks('NotLookedAfterThen', !isLookedAfter(facts, day, data['period']))
  },
  MakeVisit: (verdict, facts, one, day) => {
    verdict.taken(one.data['visit'], values(facts, 'visit', 'MakeVisit'))
    if (one.data['purpose'] === 'looked-after') lookedAfterThen(verdict, facts, one, day)
    const isRegistered = registrationSpans(facts).some((span) => holds(span, day))
    verdict.breaks('NotRegisteredThen', one.data['purpose'] === 'child-protection' && !isRegistered)
    seen(verdict, one)
  },
  AgreePathwayPlan: (verdict, facts, { data }) =>
    verdict.taken(data['plan'], values(facts, 'plan', 'AgreePathwayPlan')),
  ReviewPathwayPlan: (verdict, facts, { data }, day) => {
    const plan = facts.find(
      ({ command, data: one }) => command === 'AgreePathwayPlan' && one['plan'] === data['plan'],
    )
    verdict.needs(plan, 'NoSuchPathwayPlan', ({ on }) => {
      const held = values(facts, 'review', 'HoldLookedAfterReview', 'ReviewPathwayPlan')
      verdict.taken(data['review'], held).early(day, dayOf(on))
    })
  },
  AgreePlacementCost: (verdict, facts, one, day) => {
    const { data, by } = one
    const episode = episodesOf(facts).find(({ ref }) => ref === data['episode'])
    verdict.needs(episode, 'NoSuchEpisode', ({ from, to }) => {
      verdict.breaks('EpisodeHasEnded', to !== null && day > to).early(day, from)
      verdict.breaks('CostIsNegative', String(data['weeklyCost']).startsWith('-'))
      verdict.breaks('SamePersonTwice', data['proposedBy'] === by)
      costsBy(verdict, facts, one, day)
      const { reference } = (data['commitment'] ?? {}) as { readonly reference?: string }
      verdict.breaks('NoSuchCommitment', reference !== undefined && reference !== 'PL-1')
    })
  },
  TakeShortBreak: (verdict, facts, { data }, day) => {
    const breaks = shortBreakSpans(facts)
    const span = { from: day, to: dayOf(data['endedOn']) }
    verdict.taken(data['shortBreak'], refs(breaks))
    verdict.breaks('EndsBeforeStart', span.to < day)
    verdict.breaks('ShortBreakTooLong', daysOfBreak(span) > 28)
    verdict.clash(span, breaks, 'ShortBreaksOverlap', 'ShortBreaksOverlap')
    const all = [...breaks, span]
    const tooMany = all.some(({ from }) => {
      const within = all.filter(
        (one) => one.from >= from && dateOf(one.from) < monthsLater(from, 12),
      )
      return within.reduce((sum, one) => sum + daysOfBreak(one), 0) > 120
    })
    verdict.breaks('ShortBreaksTooMany', tooMany)
  },
  RecordHealthContact: lookedAfterThen,
  ChangeSchool: lookedAfterThen,
}
