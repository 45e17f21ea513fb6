import { budgetEvents } from '@coflyfr/budget/events'
import { mergeCatalogues } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { bandWords } from '../measures/words.ts'
import { cameOfItWords } from '../recommendations/words.ts'
import { plainText } from '../render-text.ts'
import type { Column, Report } from '../report.ts'
import { ragWords } from '../words/rag-words.ts'
import { roleWords } from '../words/role-words.ts'
import { type BoardPackEvent, boardPackProjection } from './project.ts'
import { renderBoardPack } from './render.ts'
import type { BoardPackState } from './state.ts'
import { capacityWords, documentWords, sectionWords, statusWords } from './words.ts'

const columns: readonly Column[] = [
  {
    field: 'body',
    label: { en: 'Body', cy: 'Corff' },
    kind: 'text',
    words: roleWords,
    groups: true,
    identifies: true,
  },
  { field: 'bodyName', label: { en: 'Name', cy: 'Enw' }, kind: 'text', groups: true },
  { field: 'meeting', label: { en: 'Meeting', cy: 'Cyfarfod' }, kind: 'text', groups: true },
  {
    field: 'section',
    label: { en: 'Section', cy: 'Adran' },
    kind: 'text',
    words: sectionWords,
    groups: true,
  },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'title', label: { en: 'What', cy: 'Beth' }, kind: 'text' },
  { field: 'who', label: { en: 'Who', cy: 'Pwy' }, kind: 'text', words: roleWords },
  { field: 'capacity', label: { en: 'Capacity', cy: 'Rôl' }, kind: 'text', words: capacityWords },
  { field: 'on', label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  { field: 'due', label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  { field: 'status', label: { en: 'Status', cy: 'Statws' }, kind: 'text', words: statusWords },
  { field: 'progress', label: { en: 'Progress', cy: 'Cynnydd' }, kind: 'text', words: ragWords },
  { field: 'previousProgress', label: { en: 'Before', cy: 'Cynt' }, kind: 'text', words: ragWords },
  { field: 'confidence', label: { en: 'Confidence', cy: 'Hyder' }, kind: 'text', words: ragWords },
  { field: 'slipDays', label: { en: 'Slip, days', cy: 'Llithriad, dyddiau' }, kind: 'count' },
  { field: 'daysLate', label: { en: 'Late, days', cy: 'Hwyr, dyddiau' }, kind: 'count' },
  { field: 'daysOpen', label: { en: 'Days open', cy: 'Dyddiau ar agor' }, kind: 'count' },
  { field: 'outstanding', label: { en: 'Outstanding', cy: 'Yn ddyledus' }, kind: 'count' },
  { field: 'measures', label: { en: 'Measures', cy: 'Mesurau' }, kind: 'list' },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'value', label: { en: 'Value', cy: 'Gwerth' }, kind: 'count' },
  { field: 'baseline', label: { en: 'Baseline', cy: 'Llinell sylfaen' }, kind: 'count' },
  { field: 'target', label: { en: 'Target', cy: 'Targed' }, kind: 'count' },
  { field: 'band', label: { en: 'Band', cy: 'Band' }, kind: 'text', words: bandWords },
  { field: 'changed', label: { en: 'What came of it', cy: 'Beth ddaeth ohono' }, kind: 'text' },
  { field: 'risk', label: { en: 'Risk', cy: 'Risg' }, kind: 'text' },
  {
    field: 'decisionAsked',
    label: { en: 'Decision asked', cy: 'Penderfyniad a geisir' },
    kind: 'text',
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  {
    field: 'cameOfIt',
    label: { en: 'Document', cy: 'Dogfen' },
    kind: 'text',
    words: cameOfItWords,
  },
  {
    field: 'documentState',
    label: { en: 'State', cy: 'Sefyllfa' },
    kind: 'text',
    words: documentWords,
  },
  { field: 'evidence', label: { en: 'Evidence', cy: 'Tystiolaeth' }, kind: 'text' },
]

/** Everything that a board needs at a meeting: what it asked for, what was done, and what it has to decide. */
export const boardPackReport: Report<BoardPackState, BoardPackEvent> = {
  name: 'board-pack',
  title: { en: 'Board pack', cy: 'Pecyn bwrdd' },
  catalogue: mergeCatalogues(governanceEvents, budgetEvents, outcomesEvents),
  projection: boardPackProjection,
  takes: ['body', 'meeting', 'unit'],
  columns: () => columns,
  rowKey: ({ body, meeting, section, reference }) =>
    [body, meeting, section, reference].map(plainText).join('/'),
  // A meeting that is held changes which meeting is chosen, and with it every row.
  rowsTouched: () => null,
  render: renderBoardPack,
}
