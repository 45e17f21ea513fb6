import { type EventCatalogue, mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import type { Column, Report } from '../report.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { ParentingMeasure } from './answers.ts'
import { type CorporateParentingEvent, corporateParentingProjection } from './project.ts'
import { renderCorporateParenting } from './render.ts'
import type { CorporateParentingState, PromiseReport } from './state.ts'

const sectionWords = {
  measures: 'mesurau',
  charter: 'siarter',
} as const satisfies Vocabulary

/** Codes are the same in Welsh. */
const measureWords = {
  'suitable-12-months': 'llety addas ar ôl 12 mis',
  'suitable-24-months': 'llety addas ar ôl 24 mis',
} as const satisfies Vocabulary &
  Readonly<Record<Extract<ParentingMeasure, `suitable-${string}`>, string>>

const progressWords = {
  'under-way': 'ar waith',
  kept: 'cadwyd',
  'not-kept': 'heb ei gadw',
  'not-reported': 'heb adroddiad',
} as const satisfies Vocabulary &
  Readonly<Record<PromiseReport['progress'] | 'not-reported', string>>

const columns: readonly Column[] = [
  {
    field: 'section',
    label: { en: 'Section', cy: 'Adran' },
    kind: 'text',
    words: sectionWords,
    groups: true,
  },
  { field: 'year', label: { en: 'Year', cy: 'Blwyddyn' }, kind: 'text' },
  { field: 'measure', label: { en: 'Measure', cy: 'Mesur' }, kind: 'text', words: measureWords },
  { field: 'count', label: { en: 'Count', cy: 'Nifer' }, kind: 'count' },
  { field: 'of', label: { en: 'Of', cy: 'O' }, kind: 'count' },
  { field: 'percent', label: { en: '%', cy: 'Canran' }, kind: 'percent', decimals: 1 },
  { field: 'charter', label: { en: 'Charter', cy: 'Siarter' }, kind: 'text' },
  { field: 'promise', label: { en: 'Promise', cy: 'Addewid' }, kind: 'text' },
  { field: 'text', label: { en: 'We promise', cy: 'Rydym yn addo' }, kind: 'text' },
  {
    field: 'progress',
    label: { en: 'Progress', cy: 'Cynnydd' },
    kind: 'text',
    words: progressWords,
  },
  { field: 'summary', label: { en: 'What was done', cy: 'Beth a wnaed' }, kind: 'text' },
  { field: 'evidence', label: { en: 'Evidence', cy: 'Tystiolaeth' }, kind: 'text' },
  { field: 'measures', label: { en: 'Measures', cy: 'Mesurau' }, kind: 'text' },
  { field: 'reportedOn', label: { en: 'Reported on', cy: 'Adroddwyd' }, kind: 'date' },
  {
    field: 'daysSinceReport',
    label: { en: 'Days since report', cy: 'Dyddiau ers adroddiad' },
    kind: 'count',
  },
]

const catalogue: EventCatalogue = mergeCatalogues(outcomesEvents, privacyEvents)

/** How looked-after children and care leavers fare, and how far the council keeps its promises to them. */
export const corporateParentingReport: Report<CorporateParentingState, CorporateParentingEvent> = {
  name: 'corporate-parenting',
  title: { en: 'Corporate parenting', cy: 'Rhianta corfforaethol' },
  catalogue,
  projection: corporateParentingProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ section, year, measure, charter, promise }) =>
    section === 'measures' ? `${year}/${measure}` : `${charter}/${promise}`,
  rowsTouched: () => null,
  render: renderCorporateParenting,
}
