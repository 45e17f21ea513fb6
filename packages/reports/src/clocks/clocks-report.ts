import type { Placed } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { Report, ReportParameters } from '../report.ts'
import { clockKey } from './clock-row.ts'
import { clocksColumns } from './columns.ts'
import { type ClocksEvent, type ClocksState, clocksProjection, nameOf } from './project.ts'
import { renderClocks } from './render.ts'

/** An event of a case or complaint changes only its own clocks; new timescales or bank holidays change all. */
const rowsTouched = (
  _state: ClocksState,
  event: Placed<ClocksEvent>,
  { summary }: ReportParameters,
): readonly string[] | null => {
  const isOfAll = event.type === 'TimescalesSet' || event.type === 'BankHolidaysPublished'
  return summary || isOfAll ? null : [`${nameOf(event)}/`]
}

/** The statutory clocks of every case, or a summary of how many have each state. */
export const clocksReport: Report<ClocksState, ClocksEvent> = {
  name: 'clocks',
  title: { en: 'Statutory clocks', cy: 'Clociau statudol' },
  catalogue: outcomesEvents,
  projection: clocksProjection,
  takes: ['year', 'clock', 'clockState', 'summary'],
  columns: clocksColumns,
  rowKey: ({ case: pseudonym, clock, about, leg }, { summary }) =>
    summary
      ? String(clock)
      : clockKey(String(pseudonym), {
          clock: String(clock),
          about: about === null || about === undefined ? null : String(about),
          leg: Number(leg),
        }),
  rowsTouched,
  render: renderClocks,
}
