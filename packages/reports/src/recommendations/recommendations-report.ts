import { governanceEvents, type RecommendationEvent } from '@coflyfr/governance/events'
import type { Column, Report } from '../report.ts'
import { roleWords } from '../words/role-words.ts'
import { recommendationsProjection } from './project.ts'
import { renderRecommendations } from './render.ts'
import { type RecommendationsState, recommendationKey } from './state.ts'
import { cameOfItWords, kindWords, statusWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'body', label: { en: 'Body', cy: 'Corff' }, kind: 'text', words: roleWords },
  { field: 'recommendation', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'meeting', label: { en: 'Meeting', cy: 'Cyfarfod' }, kind: 'text' },
  { field: 'kind', label: { en: 'Kind', cy: 'Math' }, kind: 'text', words: kindWords },
  { field: 'madeBy', label: { en: 'Made by', cy: 'Gwnaed gan' }, kind: 'text' },
  { field: 'to', label: { en: 'To', cy: 'I' }, kind: 'text' },
  { field: 'text', label: { en: 'Recommendation', cy: 'Argymhelliad' }, kind: 'text' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'made', label: { en: 'Made', cy: 'Gwnaed' }, kind: 'date' },
  { field: 'due', label: { en: 'Reply due', cy: 'Ymateb erbyn' }, kind: 'date' },
  { field: 'status', label: { en: 'Status', cy: 'Statws' }, kind: 'text', words: statusWords },
  { field: 'response', label: { en: 'Reply', cy: 'Ymateb' }, kind: 'text' },
  { field: 'respondedOn', label: { en: 'Replied', cy: 'Ymatebwyd' }, kind: 'date' },
  {
    field: 'cameOfIt',
    label: { en: 'Came of it', cy: 'Canlyniad' },
    kind: 'text',
    words: cameOfItWords,
  },
  { field: 'progress', label: { en: 'Progress', cy: 'Cynnydd' }, kind: 'text' },
  { field: 'evidence', label: { en: 'Evidence', cy: 'Tystiolaeth' }, kind: 'text' },
  { field: 'closed', label: { en: 'Closed', cy: 'Caewyd' }, kind: 'date' },
  { field: 'daysOpen', label: { en: 'Days open', cy: 'Diwrnodau ar agor' }, kind: 'count' },
]

/** The tracker of recommendations: made, due, answered, implemented with which evidence, and for how long each is open. */
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
