import { addMonths, type PlainDate } from '@coflyfr/core'
import { type EpisodeLine, episodeAtEndOf } from '../looked-after/line.ts'
import type { FactIsRecorded, HasNotLeftCare, TooSoonAfterLeaving } from './refusals.ts'
import type { LeavingFacts } from './state.ts'

const monthsOf = { '12-months': 12, '24-months': 24 } as const

/** The day on which a child last left care, by a day; null where they had not, or are back. */
const leftCareOn = (line: EpisodeLine, day: PlainDate): PlainDate | null => {
  if (episodeAtEndOf(line, day) !== undefined) return null
  const left = line
    .map(({ endedOn }) => endedOn)
    .filter((endedOn) => endedOn !== null && endedOn <= day)
  return left.at(-1) ?? null
}

/** Only somebody who has left care is asked about as a care leaver. */
export const hasLeftCare = (line: EpisodeLine, on: PlainDate): HasNotLeftCare | null =>
  leftCareOn(line, on) === null ? { tag: 'HasNotLeftCare', on } : null

/** A care leaver is asked about so long after leaving care, or later. */
export const longEnoughAfter = (
  line: EpisodeLine,
  on: PlainDate,
  after: keyof typeof monthsOf,
): HasNotLeftCare | TooSoonAfterLeaving | null => {
  const leftOn = leftCareOn(line, on)
  if (leftOn === null) return { tag: 'HasNotLeftCare', on }
  const from = addMonths(leftOn, monthsOf[after])
  return on < from ? { tag: 'TooSoonAfterLeaving', leftOn, after, from } : null
}

/** A fact is recorded once for each time that it is about. */
export const recordedOnce = (
  facts: LeavingFacts,
  fact: string,
  at: string,
): FactIsRecorded | null =>
  facts.some((one) => one.fact === fact && one.at === at)
    ? { tag: 'FactIsRecorded', fact, at }
    : null
