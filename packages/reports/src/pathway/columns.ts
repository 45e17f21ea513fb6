import { kindWords } from '../measures/words.ts'
import type { Column } from '../report.ts'
import { stageWords } from './funnel-stages.ts'
import type { PathwayView } from './pathway-view.ts'

const periodWords = { before: 'cyn', after: 'ar ôl', 'change, per cent': 'newid, y cant' } as const

const bandWords = {
  '0 to 7 days': '0 i 7 diwrnod',
  '8 to 28 days': '8 i 28 diwrnod',
  '29 to 56 days': '29 i 56 diwrnod',
  '57 to 84 days': '57 i 84 diwrnod',
  'over 84 days': 'dros 84 diwrnod',
  all: 'pob un',
  median: 'canolrif',
  '90th percentile': '90fed canradd',
} as const

const funnel: readonly Column[] = [
  { field: 'stage', label: { en: 'Stage', cy: 'Cam' }, kind: 'text', words: stageWords },
  {
    field: 'kind',
    label: { en: 'Stock or flow', cy: 'Stoc neu lif' },
    kind: 'text',
    words: kindWords,
  },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'asAt', label: { en: 'As at', cy: 'Fel ar' }, kind: 'date' },
  { field: 'count', label: { en: 'Count', cy: 'Nifer' }, kind: 'count' },
  {
    field: 'ratePer10000',
    label: { en: 'Per 10,000', cy: 'Fesul 10,000' },
    kind: 'count',
  },
  {
    field: 'conversionFrom',
    label: { en: 'Out of', cy: 'O blith' },
    kind: 'text',
    words: stageWords,
  },
  {
    field: 'conversionPercent',
    label: { en: 'Conversion %', cy: 'Trosi %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'baselinePeriod',
    label: { en: 'Baseline period', cy: 'Cyfnod sylfaen' },
    kind: 'text',
  },
  { field: 'baselineCount', label: { en: 'Baseline', cy: 'Llinell sylfaen' }, kind: 'count' },
  {
    field: 'changePercent',
    label: { en: 'Change %', cy: 'Newid %' },
    kind: 'percent',
    decimals: 1,
  },
]

const access: readonly Column[] = [
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text', words: periodWords },
  { field: 'cases', label: { en: 'Cases', cy: 'Achosion' }, kind: 'count' },
  { field: 'contacts', label: { en: 'Contacts', cy: 'Cysylltiadau' }, kind: 'count' },
  { field: 'handoffs', label: { en: 'Handoffs', cy: 'Trosglwyddiadau' }, kind: 'count' },
  {
    field: 'handoffsPerCase',
    label: { en: 'Handoffs per case', cy: 'Trosglwyddiadau fesul achos' },
    kind: 'count',
  },
  {
    field: 'crossReferrals',
    label: { en: 'Cross-referrals', cy: 'Croesgyfeiriadau' },
    kind: 'count',
  },
  {
    field: 'started',
    label: { en: 'Services begun', cy: 'Gwasanaethau a ddechreuwyd' },
    kind: 'count',
  },
  {
    field: 'meanWaitDays',
    label: { en: 'Mean wait, days', cy: 'Aros cymedrig, dyddiau' },
    kind: 'count',
  },
  {
    field: 'medianWaitDays',
    label: { en: 'Median wait, days', cy: 'Canolrif aros, dyddiau' },
    kind: 'count',
  },
  {
    field: 'longWaitDays',
    label: { en: '90th percentile, days', cy: '90fed canradd, dyddiau' },
    kind: 'count',
  },
  { field: 'waiting', label: { en: 'Waiting', cy: 'Yn aros' }, kind: 'count' },
]

const waits: readonly Column[] = [
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text', words: periodWords },
  { field: 'band', label: { en: 'Wait', cy: 'Aros' }, kind: 'text', words: bandWords },
  {
    field: 'waits',
    label: { en: 'Services begun', cy: 'Gwasanaethau a ddechreuwyd' },
    kind: 'count',
  },
  {
    field: 'percent',
    label: { en: 'Of all, %', cy: 'O’r cyfan, %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'days', label: { en: 'Days', cy: 'Dyddiau' }, kind: 'count' },
]

const columnsByView: Readonly<Record<PathwayView, readonly Column[]>> = { funnel, access, waits }

/** The columns of a view. */
export const pathwayColumns = (show: PathwayView): readonly Column[] => columnsByView[show]
