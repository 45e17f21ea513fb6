import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import { whetherItWas } from '../words/yes-no-words.ts'
import type { ChildrenSource } from './caseload.ts'
import { type WorkforceReportEvent, workforceProjection } from './project.ts'
import { renderWorkforces } from './render.ts'
import type { Cohort, WorkforcesState } from './state.ts'
import { allServices } from './total-row.ts'

const schemeWords = {
  secondment: 'secondiad',
  traineeship: 'hyfforddeiaeth',
  apprenticeship: 'prentisiaeth',
} as const satisfies Vocabulary & Readonly<Record<Cohort['scheme'], string>>

const sourceWords = {
  stated: 'datganwyd',
  'case-events': 'digwyddiadau achosion',
} as const satisfies Vocabulary & Readonly<Record<ChildrenSource, string>>

const columns: readonly Column[] = [
  {
    field: 'service',
    label: { en: 'Service', cy: 'Gwasanaeth' },
    kind: 'text',
    words: { [allServices]: 'pob gwasanaeth' },
  },
  { field: 'on', label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  { field: 'quarter', label: { en: 'Quarter', cy: 'Chwarter' }, kind: 'text' },
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
  {
    field: 'nonSocialWorkerFte',
    label: { en: 'Other staff', cy: 'Staff eraill' },
    kind: 'count',
  },
  {
    field: 'nonSocialWorkerPercent',
    label: { en: 'Others %', cy: 'Eraill %' },
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
  {
    field: 'vacanciesOpened',
    label: { en: 'Vacancies opened', cy: 'Swyddi gwag a agorwyd' },
    kind: 'count',
  },
  {
    field: 'vacanciesFilled',
    label: { en: 'Vacancies filled', cy: 'Swyddi gwag a lenwyd' },
    kind: 'count',
  },
  {
    field: 'vacanciesOpen',
    label: { en: 'Vacancies open', cy: 'Swyddi gwag agored' },
    kind: 'count',
  },
  {
    field: 'meanDaysToFill',
    label: { en: 'Mean days to fill', cy: 'Dyddiau cymedrig i lenwi' },
    kind: 'count',
  },
  {
    field: 'agencyEngaged',
    label: { en: 'Agency engaged', cy: 'Asiantaeth: dechreuwyd' },
    kind: 'count',
  },
  {
    field: 'agencyEnded',
    label: { en: 'Agency ended', cy: 'Asiantaeth: daeth i ben' },
    kind: 'count',
  },
  { field: 'agencyFte', label: { en: 'Agency', cy: 'Asiantaeth' }, kind: 'count' },
  {
    field: 'agencyPercent',
    label: { en: 'Agency %', cy: 'Asiantaeth %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'headcount', label: { en: 'Headcount', cy: 'Cyfrif pennau' }, kind: 'count' },
  { field: 'starters', label: { en: 'Starters', cy: 'Dechreuwyr' }, kind: 'count' },
  { field: 'leavers', label: { en: 'Leavers', cy: 'Ymadawyr' }, kind: 'count' },
  { field: 'trainees', label: { en: 'Trainees', cy: 'Hyfforddeion' }, kind: 'count' },
  { field: 'secondments', label: { en: 'Secondments', cy: 'Secondiadau' }, kind: 'count' },
  {
    field: 'newlyQualifiedPercent',
    label: { en: 'Newly qualified %', cy: 'Newydd gymhwyso %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'turnoverPercent',
    label: { en: 'Turnover %', cy: 'Trosiant %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'supervisionPercent',
    label: { en: 'Supervision on time %', cy: 'Goruchwyliaeth mewn pryd %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'sicknessPercent',
    label: { en: 'Sickness %', cy: 'Salwch %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'caseHoldingFte',
    label: { en: 'Case-holding', cy: 'Yn dal achosion' },
    kind: 'count',
  },
  {
    field: 'openChildren',
    label: { en: 'Open children', cy: 'Plant agored' },
    kind: 'count',
  },
  {
    field: 'openChildrenFrom',
    label: { en: 'Children from', cy: 'Plant o' },
    kind: 'text',
    words: sourceWords,
  },
  { field: 'caseload', label: { en: 'Caseload', cy: 'Llwyth achosion' }, kind: 'count' },
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

/**
 * Posts, vacancies, agency cover, skill mix, turnover and caseload of each service by day, and its cohorts of trainees.
 */
export const workforceReport: Report<WorkforcesState, WorkforceReportEvent> = {
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
