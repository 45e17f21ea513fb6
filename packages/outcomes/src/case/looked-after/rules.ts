import { addDays, type FinancialYear, firstDayOf, type PlainDate } from '@coflyfr/core'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import { overlap } from '../spell.ts'
import { type Episode, type EpisodeLine, episodeAtEndOf } from './line.ts'
import type {
  EpisodeDoesNotFollow,
  EpisodeEndIncomplete,
  EpisodeEndsBeforeStart,
  EpisodeHasEnded,
  EpisodeStillOpen,
  EpisodesOverlap,
  FirstEpisodeNotStart,
  NoSuchPeriod,
  NothingOpenAtYearEnd,
  PeriodHasNotEnded,
  YearStartDateDiffers,
  YearStartDiffers,
} from './refusals.ts'

/** Why a child's episodes would break a rule. */
export type LineRefusal =
  | EpisodeEndIncomplete
  | EpisodeEndsBeforeStart
  | EpisodeStillOpen
  | EpisodesOverlap
  | FirstEpisodeNotStart
  | EpisodeDoesNotFollow
  | PeriodHasNotEnded
  | NoSuchPeriod
  | DuplicateReference<'period'>

type OneRule = (episode: Episode) => LineRefusal | null
type PairRule = (earlier: Episode, later: Episode) => LineRefusal | null

const endIsWhole: OneRule = ({ episode, endedOn, reasonCeased }) =>
  (endedOn === null) === (reasonCeased === null)
    ? null
    : { tag: 'EpisodeEndIncomplete', code: '148', episode }

const endsAfterStart: OneRule = ({ episode, startedOn, endedOn }) =>
  endedOn !== null && endedOn < startedOn
    ? { tag: 'EpisodeEndsBeforeStart', code: '356', episode, startedOn, endedOn }
    : null

const earlierHasEnded: PairRule = (earlier, { episode }) =>
  earlier.endedOn === null
    ? { tag: 'EpisodeStillOpen', code: '142', episode, open: earlier.episode }
    : null

const apart: PairRule = (earlier, later) =>
  overlap(earlier, later)
    ? { tag: 'EpisodesOverlap', code: '501', episode: later.episode, other: earlier.episode }
    : null

const continues = ({ reason }: Episode): boolean => reason !== 'S'

const followsOnTheDay: PairRule = (earlier, later) => {
  const { episode, startedOn } = later
  const { endedOn, reasonCeased } = earlier
  if (!continues(later) || endedOn === null) return null
  return endedOn === startedOn && reasonCeased === 'X1'
    ? null
    : {
        tag: 'EpisodeDoesNotFollow',
        code: '433',
        episode,
        startedOn,
        previousEndedOn: endedOn,
      }
}

const periodEndedBefore: PairRule = ({ period, reasonCeased }, later) =>
  !continues(later) && reasonCeased === 'X1'
    ? { tag: 'PeriodHasNotEnded', code: '388', period }
    : null

const samePeriod: PairRule = (earlier, later) =>
  continues(later) && later.period !== earlier.period
    ? { tag: 'NoSuchPeriod', period: later.period }
    : null

const firstIsStart = ([first]: EpisodeLine): FirstEpisodeNotStart | null =>
  first !== undefined && continues(first)
    ? { tag: 'FirstEpisodeNotStart', code: '357', episode: first.episode }
    : null

const periodsBeginOnce = (line: EpisodeLine): DuplicateReference<'period'> | null => {
  const begun = new Set<string>()
  for (const { period, reason } of line) {
    if (reason !== 'S') continue
    if (begun.has(period)) return { tag: 'DuplicateReference', kind: 'period', reference: period }
    begun.add(period)
  }
  return null
}

const ofEach = (line: EpisodeLine, rule: OneRule): LineRefusal | null => {
  for (const episode of line) {
    const refusal = rule(episode)
    if (refusal !== null) return refusal
  }
  return null
}

const ofPairs = (line: EpisodeLine, rule: PairRule): LineRefusal | null => {
  for (const [index, later] of line.entries()) {
    const earlier = line[index - 1]
    const refusal = earlier === undefined ? null : rule(earlier, later)
    if (refusal !== null) return refusal
  }
  return null
}

/**
 * The first rule of the census that a child's episodes would break, in the documented precedence. It goes by effective dates
 * alone, so that the order in which episodes are recorded makes no difference.
 */
export const refuseLine = (line: EpisodeLine): LineRefusal | null =>
  ofEach(line, endIsWhole) ??
  ofEach(line, endsAfterStart) ??
  ofPairs(line, earlierHasEnded) ??
  ofPairs(line, apart) ??
  firstIsStart(line) ??
  ofPairs(line, followsOnTheDay) ??
  ofPairs(line, periodEndedBefore) ??
  ofPairs(line, samePeriod) ??
  periodsBeginOnce(line)

/** An episode ends once. */
export const episodeOpen = ({ episode, endedOn }: Episode): EpisodeHasEnded | null =>
  endedOn === null ? null : { tag: 'EpisodeHasEnded', episode, endedOn }

/** What a return says of the episode with which its year begins. */
export interface YearStart {
  readonly financialYear: FinancialYear
  readonly startedOn: PlainDate
  readonly reason: string
  readonly legalStatus: string
  readonly need: string
  readonly placementType: string
  readonly provider: string | null
  readonly urn: string | null
  readonly distance: string | null
  readonly placementAuthority: string | null
  readonly location: string | null
}

const codesByField = [
  ['reason', '503A'],
  ['legalStatus', '503B'],
  ['need', '503C'],
  ['placementType', '503D'],
  ['provider', '503E'],
  ['urn', '503F'],
  ['distance', '503G'],
  ['placementAuthority', '503H'],
  ['location', '503J'],
] as const

/** What is open at the end of one year is what the next year's return begins with, field by field (502, 503A to 503J). */
export const sameAtYearStart = (
  line: EpisodeLine,
  start: YearStart,
): NothingOpenAtYearEnd | YearStartDateDiffers | YearStartDiffers | null => {
  const { financialYear, startedOn } = start
  const open = episodeAtEndOf(line, addDays(firstDayOf(financialYear), -1))
  if (open === undefined) return { tag: 'NothingOpenAtYearEnd', financialYear }
  if (open.startedOn !== startedOn) {
    return { tag: 'YearStartDateDiffers', code: '502', startedOn, atYearEnd: open.startedOn }
  }
  for (const [field, code] of codesByField) {
    if (open[field] === start[field]) continue
    const [given, atYearEnd] = [start[field], open[field]]
    return { tag: 'YearStartDiffers', code, field, given, atYearEnd }
  }
  return null
}
