import { mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import type { Column, Report } from '../report.ts'
import { type PathwayEvent, type PathwayState, pathwayProjection } from './project.ts'
import { renderPathway } from './render.ts'

const columns: readonly Column[] = [
  { field: 'period', label: { en: 'Quarter', cy: 'Chwarter' }, kind: 'text' },
  { field: 'cases', label: { en: 'Cases', cy: 'Achosion' }, kind: 'count' },
  { field: 'contacts', label: { en: 'Contacts', cy: 'Cysylltiadau' }, kind: 'count' },
  { field: 'handoffs', label: { en: 'Handoffs', cy: 'Trosglwyddiadau' }, kind: 'count' },
  {
    field: 'handoffsPerCase',
    label: { en: 'Handoffs per case', cy: 'Trosglwyddiadau fesul achos' },
    kind: 'count',
  },
  {
    field: 'crossReferrals',
    label: { en: 'Cross-referrals', cy: 'Croesgyfeiriadau' },
    kind: 'count',
  },
  {
    field: 'started',
    label: { en: 'Services begun', cy: 'Gwasanaethau a ddechreuwyd' },
    kind: 'count',
  },
  {
    field: 'meanWaitDays',
    label: { en: 'Mean wait, days', cy: 'Aros cymedrig, dyddiau' },
    kind: 'count',
  },
  { field: 'waiting', label: { en: 'Waiting', cy: 'Yn aros' }, kind: 'count' },
]

/** The single point of access by quarter, over all cases: handoffs, cross-referrals and waits. */
export const pathwayReport: Report<PathwayState, PathwayEvent> = {
  name: 'pathway',
  title: { en: 'Single point of access', cy: 'Un pwynt mynediad' },
  catalogue: mergeCatalogues(outcomesEvents, privacyEvents),
  projection: pathwayProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ period }) => String(period),
  rowsTouched: () => null,
  render: renderPathway,
}
