import { daysBetween, type PlainDate } from '@coflyfr/core'
import { oneDecimal } from '../one-decimal.ts'
import type { PostSpell, Workforce } from './state.ts'

/** The days after the last position, up to and including this one. */
export interface Since {
  readonly after: PlainDate | null
  readonly to: PlainDate
}

const isWithin = (day: PlainDate | null, { after, to }: Since): boolean =>
  day !== null && day <= to && (after === null || day > after)

const countWhere = (
  spells: ReadonlyMap<string, PostSpell>,
  isCounted: (spell: PostSpell) => boolean,
): number => [...spells.values()].filter(isCounted).length

/** The mean number of days for which filled vacancies were open. */
const meanDays = (filled: readonly PostSpell[]): string | null => {
  const days = filled.reduce(
    (sum, { startedOn, endedOn }) => sum + daysBetween(startedOn, endedOn ?? startedOn),
    0,
  )
  return oneDecimal(BigInt(days), BigInt(filled.length))
}

/** Changes of posts since the last position, and how many were vacant at the end of the day of this one. */
export const postsSince = ({ vacancies, agency }: Workforce, since: Since) => {
  const filled = [...vacancies.values()].filter(
    ({ endedOn, isFilled }) => isFilled && isWithin(endedOn, since),
  )
  return {
    vacanciesOpened: countWhere(vacancies, ({ startedOn }) => isWithin(startedOn, since)),
    vacanciesFilled: filled.length,
    vacanciesOpen: countWhere(
      vacancies,
      ({ startedOn, endedOn }) => startedOn <= since.to && (endedOn === null || endedOn > since.to),
    ),
    meanDaysToFill: meanDays(filled),
    agencyEngaged: countWhere(agency, ({ startedOn }) => isWithin(startedOn, since)),
    agencyEnded: countWhere(agency, ({ endedOn }) => isWithin(endedOn, since)),
  }
}
