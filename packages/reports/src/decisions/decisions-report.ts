import { budgetEvents } from '@coflyfr/budget/events'
import { mergeCatalogues } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { plainText } from '../render-text.ts'
import type { Column, Report, Row } from '../report.ts'
import { rowName } from '../row-name.ts'
import { roleWords } from '../words/role-words.ts'
import { subjectWords } from '../words/subject-words.ts'
import { whetherItIs } from '../words/yes-no-words.ts'
import type { DecisionsEvent } from './events.ts'
import { decisionsProjection } from './project.ts'
import { renderDecisions } from './render.ts'
import type { DecisionsState } from './state.ts'
import { conclusionWords, effectWords, verbWords } from './verb-words.ts'

const columns: readonly Column[] = [
  { field: 'body', label: { en: 'Body', cy: 'Corff' }, kind: 'text', words: roleWords },
  { field: 'bodyName', label: { en: 'Name', cy: 'Enw' }, kind: 'text' },
  { field: 'meeting', label: { en: 'Meeting', cy: 'Cyfarfod' }, kind: 'text' },
  { field: 'heldOn', label: { en: 'Held on', cy: 'Cynhaliwyd' }, kind: 'date' },
  { field: 'item', label: { en: 'Item', cy: 'Eitem' }, kind: 'text' },
  { field: 'paragraph', label: { en: 'Paragraph', cy: 'Paragraff' }, kind: 'text' },
  { field: 'title', label: { en: 'Title', cy: 'Teitl' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'verb', label: { en: 'Decision', cy: 'Penderfyniad' }, kind: 'text', words: verbWords },
  {
    field: 'subject',
    label: { en: 'About', cy: 'Ynghylch' },
    kind: 'list',
    partWords: { kind: subjectWords },
  },
  {
    field: 'referredTo',
    label: { en: 'Sent on to', cy: 'Anfonwyd at' },
    kind: 'text',
    words: roleWords,
  },
  {
    field: 'answer',
    label: { en: 'Answer', cy: 'Ateb' },
    kind: 'list',
    partWords: { verb: verbWords },
  },
  { field: 'effectiveOn', label: { en: 'Effective', cy: 'Effeithiol' }, kind: 'date' },
  {
    field: 'effect',
    label: { en: 'In effect', cy: 'Mewn grym' },
    kind: 'text',
    words: effectWords,
  },
  { field: 'resolution', label: { en: 'Resolved', cy: 'Penderfynwyd' }, kind: 'text' },
  { field: 'reasons', label: { en: 'Reasons', cy: 'Rhesymau' }, kind: 'text' },
  {
    field: 'subjectToCallIn',
    label: { en: 'Call-in', cy: 'Galw i mewn' },
    kind: 'text',
    words: whetherItIs,
  },
  { field: 'callInEndsOn', label: { en: 'Call-in ends', cy: 'Galw i mewn hyd' }, kind: 'date' },
  {
    field: 'urgentExemption',
    label: { en: 'Urgent because', cy: 'Ar frys oherwydd' },
    kind: 'text',
  },
  {
    field: 'callIn',
    label: { en: 'Called in', cy: 'Galwyd i mewn' },
    kind: 'list',
    partWords: { conclusion: conclusionWords },
  },
  { field: 'reconsiders', label: { en: 'Reconsiders', cy: 'Yn ailbenderfynu' }, kind: 'text' },
  {
    field: 'interestsDeclared',
    label: { en: 'Interests', cy: 'Buddiannau' },
    kind: 'list',
  },
  { field: 'figures', label: { en: 'Figures noted', cy: 'Ffigurau a nodwyd' }, kind: 'list' },
  {
    field: 'onRecord',
    label: { en: 'On record', cy: 'Ar gofnod' },
    kind: 'text',
    words: whetherItIs,
  },
]

/** A noted report has no reference of its own; a minute that is only cited may be cited for several documents. */
const rowKey = ({ body, meeting, item, reference, onRecord, verb, subject }: Row): string => {
  const where = plainText(body)
  if (reference === null) return rowName([where, plainText(meeting), plainText(item), 'noted'])
  const key = [where, plainText(reference)]
  return rowName(onRecord === true ? key : [...key, `${plainText(verb)} ${plainText(subject)}`])
}

/** Every decision of every body, the reports noted, and the minutes that are cited but not on record. */
export const decisionsReport: Report<DecisionsState, DecisionsEvent> = {
  name: 'decisions',
  title: { en: 'Decisions', cy: 'Penderfyniadau' },
  catalogue: mergeCatalogues(governanceEvents, budgetEvents, outcomesEvents),
  projection: decisionsProjection,
  takes: ['year', 'unit'],
  columns: () => columns,
  rowKey,
  // When a minute is recorded, the rows of those who cited it disappear.
  rowsTouched: () => null,
  render: renderDecisions,
}
