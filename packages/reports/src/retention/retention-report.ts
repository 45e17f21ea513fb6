import { mergeCatalogues, type Placed } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents, survivingKey } from '@coflyfr/privacy/events'
import type { Column, Report } from '../report.ts'
import { type RetentionReportEvent, retentionProjection } from './project.ts'
import { renderRetention } from './render.ts'
import type { RetentionState } from './state.ts'
import { recordClassWords, standingWords, triggerWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'subject', label: { en: 'Subject', cy: 'Person' }, kind: 'text' },
  { field: 'keys', label: { en: 'Keys', cy: 'Allweddi' }, kind: 'count' },
  {
    field: 'recordClass',
    label: { en: 'Record class', cy: 'Dosbarth cofnod' },
    kind: 'text',
    words: recordClassWords,
  },
  { field: 'trigger', label: { en: 'Trigger', cy: 'Sbardun' }, kind: 'text', words: triggerWords },
  { field: 'triggeredOn', label: { en: 'Triggered', cy: 'Sbardunwyd' }, kind: 'text' },
  { field: 'due', label: { en: 'Due', cy: 'Dyddiad dinistrio' }, kind: 'date' },
  { field: 'hold', label: { en: 'Hold', cy: 'Ataliad' }, kind: 'text' },
  { field: 'state', label: { en: 'State', cy: 'Statws' }, kind: 'text', words: standingWords },
]

/** An event about one person changes one row; merging keys, or what applies to everybody, may change any. */
const rowsTouched = (
  { mergedInto }: RetentionState,
  { type, data }: Placed<RetentionReportEvent>,
): readonly string[] | null => {
  if ('case' in data) return [survivingKey(mergedInto, data.case)]
  return 'subject' in data && type !== 'SubjectKeyMerged' && type !== 'SubjectKeyUnmerged'
    ? [survivingKey(mergedInto, data.subject)]
    : null
}

/**
 * How long each person's record is kept, by which class, and what keeps it longer: the data protection officer's list.
 */
export const retentionReport: Report<RetentionState, RetentionReportEvent> = {
  name: 'retention',
  title: { en: 'Retention', cy: 'Cadw cofnodion' },
  takes: [],
  catalogue: mergeCatalogues(privacyEvents, outcomesEvents),
  projection: retentionProjection,
  columns: () => columns,
  rowKey: ({ subject }) => String(subject),
  rowsTouched,
  render: renderRetention,
}
