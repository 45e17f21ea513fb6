import { budgetEvents } from '@coflyfr/budget/events'
import { mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import { revisedBudget } from '../budget-monitoring/columns.ts'
import { dimensionWords } from '../budget-monitoring/dimension-words.ts'
import { unitWords } from '../measures/words.ts'
import type { Column, Report, Row } from '../report.ts'
import type { TraceEvent } from './events.ts'
import { traceProjection } from './project.ts'
import { renderTrace, tracedYears } from './render.ts'
import { traceRowsTouched } from './rows-touched.ts'
import type { TraceState } from './state.ts'
import { partWords, purposeWords, sourceWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'financialYear', label: { en: 'Year', cy: 'Blwyddyn' }, kind: 'text' },
  {
    field: 'sourceKind',
    label: { en: 'Kind of source', cy: 'Math o ffynhonnell' },
    kind: 'text',
    words: sourceWords,
  },
  { field: 'source', label: { en: 'Source', cy: 'Ffynhonnell' }, kind: 'text', identifies: true },
  { field: 'sourceName', label: { en: 'From', cy: 'O' }, kind: 'text' },
  { field: 'assignment', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  {
    field: 'purposeKind',
    label: { en: 'Kind of purpose', cy: 'Math o ddiben' },
    kind: 'text',
    words: purposeWords,
  },
  { field: 'purpose', label: { en: 'Purpose', cy: 'Diben' }, kind: 'text', identifies: true },
  { field: 'purposeName', label: { en: 'What for', cy: 'Ar gyfer' }, kind: 'text' },
  { field: 'part', label: { en: 'Part', cy: 'Rhan' }, kind: 'text', words: partWords },
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  {
    field: 'subjective',
    label: { en: 'Subjective', cy: 'Goddrychol' },
    kind: 'text',
    words: dimensionWords,
  },
  { field: 'given', label: { en: 'Given', cy: 'Rhoddwyd' }, kind: 'money' },
  revisedBudget,
  { field: 'spent', label: { en: 'Spent', cy: 'Gwariwyd' }, kind: 'money' },
  { field: 'committed', label: { en: 'Committed', cy: 'Ymrwymwyd' }, kind: 'money' },
  { field: 'unspent', label: { en: 'Unspent', cy: 'Heb ei wario' }, kind: 'money' },
  { field: 'children', label: { en: 'Children', cy: 'Plant' }, kind: 'count' },
  { field: 'childWeeks', label: { en: 'Child weeks', cy: 'Wythnosau plant' }, kind: 'count' },
  { field: 'weeklyCost', label: { en: 'Weekly cost', cy: 'Cost wythnosol' }, kind: 'money' },
  { field: 'measure', label: { en: 'Measure', cy: 'Mesur' }, kind: 'text' },
  {
    field: 'measureTitle',
    label: { en: 'What it measures', cy: 'Beth mae’n ei fesur' },
    kind: 'text',
  },
  { field: 'unit', label: { en: 'Unit', cy: 'Uned' }, kind: 'text', words: unitWords },
  { field: 'baseline', label: { en: 'Baseline', cy: 'Llinell sylfaen' }, kind: 'count' },
  { field: 'latest', label: { en: 'Latest', cy: 'Diweddaraf' }, kind: 'count' },
  { field: 'target', label: { en: 'Target', cy: 'Targed' }, kind: 'count' },
  {
    field: 'changePoints',
    label: { en: 'Change, points', cy: 'Newid, pwyntiau' },
    kind: 'count',
  },
  {
    field: 'changePercent',
    label: { en: 'Change %', cy: 'Newid %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'unitCost', label: { en: 'Unit cost', cy: 'Cost uned' }, kind: 'money' },
]

const rowKey = (row: Row): string =>
  ['financialYear', 'source', 'assignment', 'part', 'costCentre', 'subjective', 'measure']
    .map((field) => row[field] ?? null)
    .filter((value) => value !== null)
    .join('/')

/**
 * What the money that moved a budget bought: source, lines, spend, placements, measures, and the cost of a unit with
 * its caveats.
 */
export const traceReport: Report<TraceState, TraceEvent> = {
  name: 'trace',
  title: { en: 'What the money bought', cy: 'Beth a brynodd yr arian' },
  catalogue: mergeCatalogues(budgetEvents, outcomesEvents, privacyEvents),
  projection: traceProjection,
  takes: ['year', 'money'],
  columns: () => columns,
  rowKey,
  rowsTouched: traceRowsTouched,
  years: { scope: 'held', held: tracedYears },
  render: renderTrace,
}
