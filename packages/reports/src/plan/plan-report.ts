import type { Placed } from '@coflyfr/core'
import { outcomesEvents, type PlanEvent } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import { ragWords } from '../words/rag-words.ts'
import { planProjection } from './project.ts'
import { renderPlans } from './render.ts'
import type { PlansState } from './state.ts'
import { milestoneWords, strategicActionWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'plan', label: { en: 'Plan', cy: 'Cynllun' }, kind: 'text' },
  { field: 'version', label: { en: 'Version', cy: 'Fersiwn' }, kind: 'count' },
  { field: 'theme', label: { en: 'Theme', cy: 'Thema' }, kind: 'text' },
  { field: 'action', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'title', label: { en: 'Action', cy: 'Cam gweithredu' }, kind: 'text' },
  { field: 'owner', label: { en: 'Owner', cy: 'Perchennog' }, kind: 'text' },
  { field: 'due', label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  {
    field: 'status',
    label: { en: 'Status', cy: 'Statws' },
    kind: 'text',
    words: strategicActionWords,
  },
  { field: 'progress', label: { en: 'Progress', cy: 'Cynnydd' }, kind: 'text', words: ragWords },
  { field: 'previousProgress', label: { en: 'Before', cy: 'Cynt' }, kind: 'text', words: ragWords },
  { field: 'confidence', label: { en: 'Confidence', cy: 'Hyder' }, kind: 'text', words: ragWords },
  { field: 'slipDays', label: { en: 'Slip, days', cy: 'Llithriad, dyddiau' }, kind: 'count' },
  {
    field: 'lastReportedOn',
    label: { en: 'Last reported', cy: 'Adroddwyd ddiwethaf' },
    kind: 'date',
  },
  {
    field: 'milestones',
    label: { en: 'Milestones', cy: 'Cerrig milltir' },
    kind: 'list',
    partWords: { state: milestoneWords },
  },
  { field: 'measures', label: { en: 'Measures', cy: 'Mesurau' }, kind: 'list' },
  { field: 'changed', label: { en: 'What changed', cy: 'Beth newidiodd' }, kind: 'text' },
  { field: 'risk', label: { en: 'Risk', cy: 'Risg' }, kind: 'text' },
  {
    field: 'decisionAsked',
    label: { en: 'Decision asked', cy: 'Penderfyniad a geisir' },
    kind: 'text',
  },
]

/** An event about an action changes its row; any other event of a plan may change all its rows. */
const rowsTouched = (_state: PlansState, { data }: Placed<PlanEvent>): readonly string[] | null =>
  'action' in data ? [`${data.plan}/${data.action}`] : null

/**
 * The strategic actions of every plan: owner, dates, progress and confidence in separate columns, slip, and the
 * measures they are judged by.
 */
export const planReport: Report<PlansState, PlanEvent> = {
  name: 'plan',
  title: { en: 'Strategic plans', cy: 'Cynlluniau strategol' },
  catalogue: outcomesEvents,
  projection: planProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ plan, action }) => `${plan}/${action}`,
  rowsTouched,
  render: renderPlans,
}
