import { type EngagementEvent, outcomesEvents } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import { type VoiceState, voiceProjection } from './project.ts'
import { renderVoice } from './render.ts'
import { kindWords, outcomeWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'engagement', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'kind', label: { en: 'Kind', cy: 'Math' }, kind: 'text', words: kindWords },
  { field: 'title', label: { en: 'Title', cy: 'Teitl' }, kind: 'text' },
  { field: 'audience', label: { en: 'Who was heard', cy: 'Pwy a glywyd' }, kind: 'text' },
  { field: 'heldOn', label: { en: 'Held on', cy: 'Cynhaliwyd' }, kind: 'date' },
  { field: 'invited', label: { en: 'Invited', cy: 'Gwahoddwyd' }, kind: 'count' },
  { field: 'attended', label: { en: 'Attended', cy: 'Mynychwyd' }, kind: 'count' },
  {
    field: 'attendedPercent',
    label: { en: 'Attended %', cy: 'Mynychwyd %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'plan', label: { en: 'Plan', cy: 'Cynllun' }, kind: 'text' },
  { field: 'said', label: { en: 'Said', cy: 'Dywedwyd' }, kind: 'text' },
  { field: 'summary', label: { en: 'You said', cy: 'Dywedoch chi' }, kind: 'text' },
  {
    field: 'outcome',
    label: { en: 'Outcome', cy: 'Canlyniad' },
    kind: 'text',
    words: outcomeWords,
  },
  { field: 'response', label: { en: 'We did', cy: 'Gwnaethom ni' }, kind: 'text' },
  { field: 'respondedOn', label: { en: 'Answered', cy: 'Atebwyd' }, kind: 'date' },
  {
    field: 'daysToAnswer',
    label: { en: 'Days to answer', cy: 'Dyddiau i ateb' },
    kind: 'count',
  },
  { field: 'daysOpen', label: { en: 'Days open', cy: 'Dyddiau heb ateb' }, kind: 'count' },
]

/** What children, young people and families said, and what changed because of it, or why nothing did. */
export const voiceReport: Report<VoiceState, EngagementEvent> = {
  name: 'voice',
  title: { en: 'Voice: you said, we did', cy: 'Llais: dywedoch chi, gwnaethom ni' },
  catalogue: outcomesEvents,
  projection: voiceProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ engagement, said }) => (said === null ? `${engagement}` : `${engagement}/${said}`),
  rowsTouched: () => null,
  render: renderVoice,
}
