import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import { type DemandEvent, type DemandState, demandProjection } from './project.ts'
import { renderDemand } from './render.ts'

const columns: readonly Column[] = [
  { field: 'period', label: { en: 'Quarter', cy: 'Chwarter' }, kind: 'text' },
  { field: 'contacts', label: { en: 'Contacts', cy: 'Cysylltiadau' }, kind: 'count' },
  {
    field: 'changePercent',
    label: { en: 'Change %', cy: 'Newid %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'undecided', label: { en: 'Undecided', cy: 'Heb benderfynu' }, kind: 'count' },
  {
    field: 'informationAdviceAssistance',
    label: { en: 'Advice and assistance', cy: 'Cyngor a chymorth' },
    kind: 'count',
  },
  { field: 'earlyHelp', label: { en: 'Early help', cy: 'Cymorth cynnar' }, kind: 'count' },
  {
    field: 'reportOfConcern',
    label: { en: 'Report of concern', cy: 'Adroddiad o bryder' },
    kind: 'count',
  },
  { field: 'assessment', label: { en: 'Assessment', cy: 'Asesiad' }, kind: 'count' },
  {
    field: 'noFurtherAction',
    label: { en: 'No further action', cy: 'Dim camau pellach' },
    kind: 'count',
  },
  {
    field: 'assessmentPercent',
    label: { en: 'Assessed %', cy: 'Aseswyd %' },
    kind: 'percent',
    decimals: 1,
  },
]

/** The demand funnel by quarter: how many contacts came in, what they led to, and the change from the year before. */
export const demandReport: Report<DemandState, DemandEvent> = {
  name: 'demand',
  title: { en: 'Demand', cy: 'Galw' },
  catalogue: outcomesEvents,
  projection: demandProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ period }) => String(period),
  rowsTouched: () => null,
  render: renderDemand,
}
