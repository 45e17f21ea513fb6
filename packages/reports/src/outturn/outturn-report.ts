import { budgetEvents } from '@coflyfr/budget/events'
import { revisedBudget } from '../budget-monitoring/columns.ts'
import { dimensionWords } from '../budget-monitoring/dimension-words.ts'
import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import { placesTouched } from '../budget-monitoring/rows-touched.ts'
import type { Column, Report } from '../report.ts'
import { rowName } from '../row-name.ts'
import { type OutturnState, outturnProjection } from './project.ts'
import { renderOutturn } from './render.ts'
import { itemWords, kindWords, sectionWords } from './words.ts'
import { yearEndPlaces } from './year-end-place.ts'

const columns: readonly Column[] = [
  { field: 'section', label: { en: 'Part', cy: 'Rhan' }, kind: 'text', words: sectionWords },
  {
    field: 'item',
    label: { en: 'Service or source', cy: 'Gwasanaeth neu ffynhonnell' },
    kind: 'text',
    words: { ...dimensionWords, ...itemWords },
  },
  {
    field: 'kind',
    label: { en: 'Kind of source', cy: 'Math o ffynhonnell' },
    kind: 'text',
    words: kindWords,
  },
  revisedBudget,
  { field: 'outturn', label: { en: 'Outturn', cy: 'Alldro' }, kind: 'money' },
  { field: 'variance', label: { en: 'Variance', cy: 'Amrywiant' }, kind: 'money' },
  {
    field: 'variancePercent',
    label: { en: 'Variance %', cy: 'Amrywiant %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'carriedForward',
    label: { en: 'Carried forward', cy: 'Cariwyd ymlaen' },
    kind: 'money',
  },
  { field: 'takenBack', label: { en: 'Taken back', cy: 'Cymerwyd yn ôl' }, kind: 'money' },
  {
    field: 'metBySources',
    label: { en: 'Met by sources', cy: 'Talwyd o ffynonellau' },
    kind: 'money',
  },
  { field: 'closing', label: { en: 'Closing', cy: 'Terfynol' }, kind: 'money' },
  {
    field: 'available',
    label: { en: 'Source available', cy: 'Ffynhonnell ar gael' },
    kind: 'money',
  },
  {
    field: 'applied',
    label: { en: 'Source applied', cy: 'Ffynhonnell a ddefnyddiwyd' },
    kind: 'money',
  },
]

/**
 * The year end: outturn against the revised budget by service, what was carried, taken back or met, and the sources in
 * order (DOMAIN §3.4).
 */
export const outturnReport: Report<OutturnState, BudgetMonitoringEvent> = {
  name: 'outturn',
  title: { en: 'Outturn', cy: 'Alldro' },
  catalogue: budgetEvents,
  projection: outturnProjection,
  takes: ['year', 'sign', 'unit'],
  columns: () => columns,
  rowKey: ({ section, item }) => rowName([section, item]),
  rowsTouched: (state, event, parameters) => {
    const { year } = parameters
    if (event.type === 'CarriedForward' || year === null) return null
    const places = placesTouched(state.monitoring, event, { ...parameters, view: 'revised' })
    const placeOf = yearEndPlaces(state, year)
    return (
      places
        ?.map(placeOf)
        .flatMap(({ section, service }) => [
          rowName([section, service]),
          rowName(['adjustment', service]),
        ]) ?? null
    )
  },
  years: { scope: 'one', held: ({ monitoring }) => [...monitoring.years.keys()].sort() },
  render: renderOutturn,
}
