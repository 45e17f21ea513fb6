import { mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import { measuresKept } from '../measures/kept.ts'
import { type MeasuresEvent, measuresProjection } from '../measures/project.ts'
import type { MeasuresState } from '../measures/state.ts'
import { bandWords, directionWords, unitWords } from '../measures/words.ts'
import type { Column, Report } from '../report.ts'
import { renderReportCard } from './render.ts'
import { methodWords, questionWords } from './words.ts'

const columns: readonly Column[] = [
  {
    field: 'question',
    label: { en: 'Question', cy: 'Cwestiwn' },
    kind: 'text',
    words: questionWords,
  },
  { field: 'code', label: { en: 'Code', cy: 'Cod' }, kind: 'text' },
  { field: 'title', label: { en: 'Measure', cy: 'Mesur' }, kind: 'text' },
  { field: 'unit', label: { en: 'Unit', cy: 'Uned' }, kind: 'text', words: unitWords },
  {
    field: 'direction',
    label: { en: 'Direction', cy: 'Cyfeiriad' },
    kind: 'text',
    words: directionWords,
  },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'asAt', label: { en: 'As at', cy: 'Fel ar' }, kind: 'date' },
  { field: 'value', label: { en: 'Value', cy: 'Gwerth' }, kind: 'count' },
  { field: 'baseline', label: { en: 'Baseline', cy: 'Llinell sylfaen' }, kind: 'count' },
  {
    field: 'changePercent',
    label: { en: 'Change %', cy: 'Newid %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'changePoints',
    label: { en: 'Change, points', cy: 'Newid, pwyntiau' },
    kind: 'count',
  },
  { field: 'target', label: { en: 'Target', cy: 'Targed' }, kind: 'count' },
  { field: 'band', label: { en: 'Band', cy: 'Band' }, kind: 'text', words: bandWords },
  { field: 'forecastOn', label: { en: 'Forecast for', cy: 'Rhagolwg ar gyfer' }, kind: 'date' },
  { field: 'forecast', label: { en: 'Forecast', cy: 'Rhagolwg' }, kind: 'count' },
  {
    field: 'forecastMethod',
    label: { en: 'Method', cy: 'Dull' },
    kind: 'text',
    words: methodWords,
  },
  {
    field: 'forecastReadings',
    label: { en: 'Readings', cy: 'Darlleniadau' },
    kind: 'count',
  },
  {
    field: 'forecastTarget',
    label: { en: 'Target then', cy: 'Targed bryd hynny' },
    kind: 'count',
  },
  {
    field: 'curveToTurn',
    label: { en: 'Curve to turn', cy: 'Cromlin i’w throi' },
    kind: 'count',
  },
  { field: 'story', label: { en: 'Story', cy: 'Hanes' }, kind: 'text' },
  { field: 'partners', label: { en: 'Partners', cy: 'Partneriaid' }, kind: 'list' },
  { field: 'actions', label: { en: 'Actions', cy: 'Camau' }, kind: 'list' },
]

/**
 * How much was done, how well, and whether anyone is better off (DOMAIN §5.5), by the measures that answer each
 * question.
 */
export const reportCardReport: Report<MeasuresState, MeasuresEvent> = {
  name: 'report-card',
  title: { en: 'Report card', cy: 'Cerdyn adroddiad' },
  catalogue: mergeCatalogues(outcomesEvents, privacyEvents),
  projection: measuresProjection,
  takes: ['year', 'readingPeriod'],
  columns: () => columns,
  rowKey: ({ code }) => String(code),
  // A reading changes the forecast of its measure, and a baseline changes every comparison.
  rowsTouched: () => null,
  kept: measuresKept,
  render: renderReportCard,
}
