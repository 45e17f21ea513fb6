import { dimensionWords } from '../../budget-monitoring/dimension-words.ts'
import type { Column } from '../../report.ts'
import { bandWords, kindWords, ruleWords, sideWords } from './value-words.ts'

/** The columns of the lists of unmatched lines. */
export const unmatchedColumns: readonly Column[] = [
  { field: 'id', label: { en: 'Line', cy: 'Llinell' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  {
    field: 'subjective',
    label: { en: 'Subjective', cy: 'Goddrychol' },
    kind: 'text',
    words: dimensionWords,
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'postedOn', label: { en: 'Posted', cy: 'Postiwyd' }, kind: 'date' },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'kind', label: { en: 'Break', cy: 'Toriad' }, kind: 'text', words: kindWords },
  { field: 'days', label: { en: 'Days', cy: 'Diwrnodau' }, kind: 'count' },
  { field: 'band', label: { en: 'Band', cy: 'Band' }, kind: 'text', words: bandWords },
  { field: 'description', label: { en: 'Description', cy: 'Disgrifiad' }, kind: 'text' },
]

/** The columns of what each rule matched. */
export const matchedByColumns: readonly Column[] = [
  { field: 'rule', label: { en: 'Rule', cy: 'Rheol' }, kind: 'text', words: ruleWords },
  { field: 'groups', label: { en: 'Matched', cy: 'Cyfatebwyd' }, kind: 'count' },
  {
    field: 'ledgerLines',
    label: { en: 'Ledger lines', cy: 'Llinellau cyfriflyfr' },
    kind: 'count',
  },
  {
    field: 'extractLines',
    label: { en: 'Extract lines', cy: 'Llinellau detholiad' },
    kind: 'count',
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
]

/** The columns of unmatched lines by age. */
export const agedColumns: readonly Column[] = [
  { field: 'side', label: { en: 'Side', cy: 'Ochr' }, kind: 'text', words: sideWords },
  { field: 'band', label: { en: 'Days', cy: 'Diwrnodau' }, kind: 'text', words: bandWords },
  { field: 'lines', label: { en: 'Lines', cy: 'Llinellau' }, kind: 'count' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
]

/** The columns of the figures: name, amount and lines. */
export const figureColumns: readonly Column[] = [
  { field: 'figure', label: { en: 'Figure', cy: 'Ffigur' }, kind: 'text' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'lines', label: { en: 'Lines', cy: 'Llinellau' }, kind: 'count' },
]

/** The columns of what was matched one to several. */
export const sumColumns: readonly Column[] = [
  { field: 'rule', label: { en: 'Rule', cy: 'Rheol' }, kind: 'text', words: ruleWords },
  { field: 'side', label: { en: 'Side', cy: 'Ochr' }, kind: 'text', words: sideWords },
  { field: 'id', label: { en: 'Line', cy: 'Llinell' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  {
    field: 'subjective',
    label: { en: 'Subjective', cy: 'Goddrychol' },
    kind: 'text',
    words: dimensionWords,
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'postedOn', label: { en: 'Posted', cy: 'Postiwyd' }, kind: 'date' },
]
