import { governanceEvents, type RecommendationEvent } from '@coflyfr/governance/events'
import type { Column, Report } from '../report.ts'
import { roleWords } from '../words/role-words.ts'
import { recommendationsProjection } from './project.ts'
import { renderRecommendations } from './render.ts'
import { type RecommendationsState, recommendationKey } from './state.ts'
import { cameOfItWords, inspectorWords, kindWords, recommendationWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'body', label: { en: 'Body', cy: 'Corff' }, kind: 'text', words: roleWords },
  { field: 'recommendation', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'meeting', label: { en: 'Meeting', cy: 'Cyfarfod' }, kind: 'text' },
  { field: 'kind', label: { en: 'Kind', cy: 'Math' }, kind: 'text', words: kindWords },
  {
    field: 'inspector',
    label: { en: 'Inspector', cy: 'Arolygydd' },
    kind: 'text',
    words: inspectorWords,
  },
  { field: 'madeBy', label: { en: 'Made by', cy: 'Gwnaed gan' }, kind: 'text' },
  { field: 'to', label: { en: 'To', cy: 'I' }, kind: 'text' },
  { field: 'text', label: { en: 'Recommendation', cy: 'Argymhelliad' }, kind: 'text' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'made', label: { en: 'Made', cy: 'Gwnaed' }, kind: 'date' },
  { field: 'requestedOn', label: { en: 'Asked', cy: 'Cais' }, kind: 'date' },
  { field: 'due', label: { en: 'Reply due', cy: 'Ymateb erbyn' }, kind: 'date' },
  { field: 'chased', label: { en: 'Chased', cy: 'Atgoffwyd' }, kind: 'list' },
  { field: 'daysLate', label: { en: 'Late, days', cy: 'Hwyr, dyddiau' }, kind: 'count' },
  {
    field: 'status',
    label: { en: 'Status', cy: 'Statws' },
    kind: 'text',
    words: recommendationWords,
  },
  { field: 'response', label: { en: 'Reply', cy: 'Ymateb' }, kind: 'text' },
  { field: 'respondedOn', label: { en: 'Replied', cy: 'Ymatebwyd' }, kind: 'date' },
  {
    field: 'cameOfIt',
    label: { en: 'Result', cy: 'Canlyniad' },
    kind: 'text',
    words: cameOfItWords,
  },
  { field: 'progress', label: { en: 'Progress', cy: 'Cynnydd' }, kind: 'text' },
  { field: 'evidence', label: { en: 'Evidence', cy: 'Tystiolaeth' }, kind: 'text' },
  { field: 'closed', label: { en: 'Closed', cy: 'Caewyd' }, kind: 'date' },
  { field: 'daysOpen', label: { en: 'Days open', cy: 'Dyddiau ar agor' }, kind: 'count' },
]

/**
 * The tracker of recommendations: when each was made, is due and was answered, how it is implemented with what
 * evidence, and for how long it is open.
 */
export const recommendationsReport: Report<RecommendationsState, RecommendationEvent> = {
  name: 'recommendations',
  title: { en: 'Recommendations', cy: 'Argymhellion' },
  catalogue: governanceEvents,
  projection: recommendationsProjection,
  takes: ['year', 'unit'],
  columns: () => columns,
  rowKey: ({ body, recommendation }) =>
    recommendationKey({ body: String(body), recommendation: String(recommendation) }),
  rowsTouched: (_state, { data }) => [recommendationKey(data)],
  render: renderRecommendations,
}
