import { outcomesEvents, type WorkforceEvent } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import { whetherItWas } from '../words/yes-no-words.ts'
import type { Cohort } from './project.ts'
import { type WorkforcesState, workforceProjection } from './project.ts'
import { renderWorkforces } from './render.ts'

const schemeWords = {
  secondment: 'secondiad',
  traineeship: 'hyfforddeiaeth',
  apprenticeship: 'prentisiaeth',
} as const satisfies Vocabulary & Readonly<Record<Cohort['scheme'], string>>

const columns: readonly Column[] = [
  { field: 'service', label: { en: 'Service', cy: 'Gwasanaeth' }, kind: 'text' },
  { field: 'on', label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  { field: 'establishedFte', label: { en: 'Established', cy: 'Sefydledig' }, kind: 'count' },
  { field: 'inPostFte', label: { en: 'In post', cy: 'Mewn swydd' }, kind: 'count' },
  {
    field: 'socialWorkerFte',
    label: { en: 'Social workers', cy: 'Gweithwyr cymdeithasol' },
    kind: 'count',
  },
  {
    field: 'socialWorkerPercent',
    label: { en: 'Social workers %', cy: 'Gweithwyr cymdeithasol %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'vacantFte', label: { en: 'Vacant', cy: 'Gwag' }, kind: 'count' },
  {
    field: 'vacancyPercent',
    label: { en: 'Vacancy %', cy: 'Swyddi gwag %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'agencyFte', label: { en: 'Agency', cy: 'Asiantaeth' }, kind: 'count' },
  {
    field: 'agencyPercent',
    label: { en: 'Agency %', cy: 'Asiantaeth %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'starters', label: { en: 'Starters', cy: 'Dechreuwyr' }, kind: 'count' },
  { field: 'leavers', label: { en: 'Leavers', cy: 'Ymadawyr' }, kind: 'count' },
  { field: 'trainees', label: { en: 'Trainees', cy: 'Hyfforddeion' }, kind: 'count' },
  { field: 'secondments', label: { en: 'Secondments', cy: 'Secondiadau' }, kind: 'count' },
  {
    field: 'cohorts',
    label: { en: 'Cohorts', cy: 'Carfannau' },
    kind: 'list',
    partWords: { scheme: schemeWords },
  },
  {
    field: 'corrected',
    label: { en: 'Corrected', cy: 'Cywirwyd' },
    kind: 'text',
    words: whetherItWas,
  },
]

/** Posts, vacancies, agency cover and skill mix of each service by day, and the trainees it grows. */
export const workforceReport: Report<WorkforcesState, WorkforceEvent> = {
  name: 'workforce',
  title: { en: 'Workforce', cy: 'Gweithlu' },
  catalogue: outcomesEvents,
  projection: workforceProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ service, on }) => `${service}/${on}`,
  rowsTouched: () => null,
  render: renderWorkforces,
}
