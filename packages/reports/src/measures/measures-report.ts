import { mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import type { Column, Report } from '../report.ts'
import { whetherItWas } from '../words/yes-no-words.ts'
import { measuresKept } from './kept.ts'
import { type MeasuresEvent, measuresProjection } from './project.ts'
import { renderMeasures } from './render.ts'
import { type MeasuresState, readingKey } from './state.ts'
import {
  bandWords,
  basisWords,
  completenessWords,
  directionWords,
  generationWords,
  kindWords,
  unitWords,
} from './words.ts'

const columns: readonly Column[] = [
  { field: 'code', label: { en: 'Code', cy: 'Cod' }, kind: 'text' },
  {
    field: 'generation',
    label: { en: 'Generation', cy: 'Cenhedlaeth' },
    kind: 'text',
    words: generationWords,
  },
  { field: 'title', label: { en: 'Measure', cy: 'Mesur' }, kind: 'text' },
  {
    field: 'kind',
    label: { en: 'Stock or flow', cy: 'Stoc neu lif' },
    kind: 'text',
    words: kindWords,
  },
  { field: 'unit', label: { en: 'Unit', cy: 'Uned' }, kind: 'text', words: unitWords },
  {
    field: 'direction',
    label: { en: 'Direction', cy: 'Cyfeiriad' },
    kind: 'text',
    words: directionWords,
  },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'asAt', label: { en: 'As at', cy: 'Fel ar' }, kind: 'date' },
  { field: 'definitionVersion', label: { en: 'Definition', cy: 'Diffiniad' }, kind: 'count' },
  { field: 'basis', label: { en: 'Basis', cy: 'Sail' }, kind: 'text', words: basisWords },
  { field: 'numerator', label: { en: 'Numerator', cy: 'Rhifiadur' }, kind: 'count' },
  { field: 'denominator', label: { en: 'Denominator', cy: 'Enwadur' }, kind: 'count' },
  { field: 'value', label: { en: 'Value', cy: 'Gwerth' }, kind: 'count' },
  {
    field: 'computedNumerator',
    label: { en: 'Computed numerator', cy: 'Rhifiadur cyfrifedig' },
    kind: 'count',
  },
  {
    field: 'computedDenominator',
    label: { en: 'Computed denominator', cy: 'Enwadur cyfrifedig' },
    kind: 'count',
  },
  { field: 'computed', label: { en: 'Computed', cy: 'Cyfrifedig' }, kind: 'count' },
  { field: 'difference', label: { en: 'Difference', cy: 'Gwahaniaeth' }, kind: 'count' },
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
  {
    field: 'suppressBelow',
    label: { en: 'Suppressed below', cy: 'Ataliwyd o dan' },
    kind: 'count',
  },
  {
    field: 'completeness',
    label: { en: 'Completeness', cy: 'Cyflawnrwydd' },
    kind: 'text',
    words: completenessWords,
  },
  {
    field: 'corrected',
    label: { en: 'Corrected', cy: 'Cywirwyd' },
    kind: 'text',
    words: whetherItWas,
  },
  { field: 'source', label: { en: 'Source', cy: 'Ffynhonnell' }, kind: 'text' },
]

/**
 * Every reading, published or computed from cases, with its definition, change from the baseline in per cent and in
 * points, target and band.
 */
export const measuresReport: Report<MeasuresState, MeasuresEvent> = {
  name: 'measures',
  title: { en: 'Measures', cy: 'Mesurau' },
  catalogue: mergeCatalogues(outcomesEvents, privacyEvents),
  projection: measuresProjection,
  takes: ['year', 'readingPeriod'],
  columns: () => columns,
  rowKey: ({ code, period, asAt }) =>
    `${code}/${readingKey({ period: String(period), asAt: asAt === null ? null : String(asAt) })}`,
  // A baseline, target, definition or sum also changes other readings of its measure.
  rowsTouched: () => null,
  kept: measuresKept,
  render: renderMeasures,
}
