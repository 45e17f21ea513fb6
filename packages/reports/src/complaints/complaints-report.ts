import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import { type ComplaintsEvent, type ComplaintsState, complaintsProjection } from './project.ts'
import { renderComplaints } from './render.ts'
import { outcomeWords, themeWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'complaint', label: { en: 'Complaint', cy: 'Cwyn' }, kind: 'text' },
  { field: 'learning', label: { en: 'Lesson', cy: 'Gwers' }, kind: 'text' },
  { field: 'theme', label: { en: 'Theme', cy: 'Thema' }, kind: 'text', words: themeWords },
  { field: 'action', label: { en: 'What is done', cy: 'Yr hyn a wneir' }, kind: 'text' },
  { field: 'recordedOn', label: { en: 'Recorded', cy: 'Cofnodwyd' }, kind: 'date' },
  { field: 'due', label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  {
    field: 'outcome',
    label: { en: 'Outcome of complaint', cy: 'Canlyniad y gŵyn' },
    kind: 'text',
    words: outcomeWords,
  },
  { field: 'endedOn', label: { en: 'Ended', cy: 'Daeth i ben' }, kind: 'date' },
]

/** What complaints taught and what is done about it, with how each ended; it does not say who complained. */
export const complaintsReport: Report<ComplaintsState, ComplaintsEvent> = {
  name: 'complaints',
  title: { en: 'Learning from complaints', cy: 'Cwynion: yr hyn a ddysgwyd' },
  catalogue: outcomesEvents,
  projection: complaintsProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ complaint, learning }) => `${complaint}/${learning}`,
  rowsTouched: (_, { data: { complaint } }) => [`${complaint}/`],
  render: renderComplaints,
}
