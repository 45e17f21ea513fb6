import type { PlainDate } from '@coflyfr/core'
import { roundedTo } from '@coflyfr/outcomes/events'
import type { ReportParameters } from '../report.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import type { Duty } from './catalogue/instrument.ts'
import type { DutiesState, Tally } from './project.ts'

/** How much a ledger has on record for a duty. */
export interface RecordedOfDuty {
  readonly count: number | string
  readonly newest: PlainDate | null
}

const rounding = { roundTo: '5', rounding: 'half-up' } as const

/** Counts of people are rounded here, so that they cannot be compared with exact counts of another report. */
const printed = (count: number, isOfPeople: boolean): number | string => {
  if (!isOfPeople) return count
  return isSmall(count) ? suppressedMark : Number(roundedTo(rounding, `${count}`))
}

const talliesOf = (
  { tallies }: DutiesState,
  { events }: Duty,
  year: ReportParameters['year'],
): readonly Tally[] =>
  events.flatMap((type) => {
    const byYear = tallies.get(type)
    if (byYear === undefined) return []
    return [...byYear].filter(([one]) => year === null || one === year).map(([, found]) => found)
  })

/**
 * How many events serve a duty, and the latest day on which one took effect; counts of people are rounded, and small
 * ones hidden.
 */
export const recordedOf = (
  state: DutiesState,
  duty: Duty,
  year: ReportParameters['year'],
): RecordedOfDuty => {
  const found = talliesOf(state, duty, year)
  const count = found.reduce((sum, one) => sum + one.count, 0)
  const isOfPeople = duty.events.some((type) => state.ofPeople.has(type))
  const newest =
    found
      .map((one) => one.newest)
      .toSorted()
      .at(-1) ?? null
  return { count: printed(count, isOfPeople), newest }
}
