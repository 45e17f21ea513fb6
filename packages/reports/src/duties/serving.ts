import type { PlainDate } from '@coflyfr/core'
import { timescalesByDay } from '@coflyfr/outcomes/events'
import { printedTitle } from '../clocks/clock-row.ts'
import { standingClocks } from '../clocks/standing-clock.ts'
import { Tallies } from '../clocks/tally.ts'
import { asPublished, linesOf } from '../measures/measure-line.ts'
import { readingRow } from '../measures/reading-row.ts'
import type { Measure } from '../measures/state.ts'
import { hiddenCells } from '../measures/suppression.ts'
import type { ReportParameters, Row } from '../report.ts'
import { printedCount } from '../small-count.ts'
import type { DutiesState } from './project.ts'
import type { DutyPart } from './words.ts'

/** A clock or measure that serves a duty, with the provision from its own definition and its cells. */
export interface Serving {
  readonly provision: string
  readonly part: DutyPart
  readonly name: string
  readonly fields: Row
}

/** Every clock in force on the day, even if it runs in no case. */
export const servingClocks = (
  { clocks }: DutiesState,
  day: PlainDate,
  { year, language }: ReportParameters,
): readonly Serving[] => {
  const tallies = new Tallies(language)
  for (const clock of standingClocks(clocks, day, { clock: null, year })) tallies.add(clock)
  const byClock = new Map(tallies.all().map((tally) => [tally.clock, tally.counts]))
  return timescalesByDay(clocks.timescales.versions)(day).map(({ clock, title, provision }) => {
    const counts = byClock.get(clock)
    return {
      provision,
      part: 'clock',
      name: clock,
      fields: {
        title: printedTitle({ timescale: { title } }, language),
        open: printedCount(counts?.open ?? 0),
        overdue: printedCount(counts?.overdue ?? 0),
      },
    }
  })
}

const measureFields = (measure: Measure, year: ReportParameters['year']): Row => {
  const lines = linesOf(measure, { ...asPublished, parameters: { readingPeriod: null, year } })
  const latest = lines.at(-1)
  if (latest === undefined) return {}
  const { value = null, unit = null } = readingRow(latest, hiddenCells([measure], lines, null))
  return { period: latest.period, value, unit }
}

/** Every measure of the ledger with its latest published reading. */
export const servingMeasures = (
  { measures: { measures } }: DutiesState,
  { year }: ReportParameters,
): readonly Serving[] =>
  [...measures.values()].flatMap((measure) => {
    const definition = [...measure.definitions.values()].at(-1)
    if (definition === undefined) return []
    const { provision, title } = definition
    return [
      {
        provision,
        part: 'measure',
        name: measure.code,
        fields: { title, ...measureFields(measure, year) },
      },
    ]
  })
