import type { Column, Level, ReportParameters } from '../report.ts'
import { ragWords } from '../words/rag-words.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import { dimensionWords } from './dimension-words.ts'
import { dimensionsOf } from './dimensions.ts'
import type { Measure } from './measures.ts'

const dimensionLabels = {
  directorate: { en: 'Directorate', cy: 'Cyfarwyddiaeth' },
  service: { en: 'Service', cy: 'Gwasanaeth' },
  costCentre: { en: 'Cost centre', cy: 'Canolfan gost' },
  subjective: { en: 'Subjective', cy: 'Goddrychol' },
} as const

const originalBudget: Column = {
  field: 'originalBudget',
  label: { en: 'Original budget', cy: 'Cyllideb wreiddiol' },
  kind: 'money',
}

/** The revised budget, in every view and in other reports of a year. */
export const revisedBudget: Column = {
  field: 'revisedBudget',
  label: { en: 'Revised budget', cy: 'Cyllideb ddiwygiedig' },
  kind: 'money',
}

const movements: readonly Column[] = [
  { field: 'virements', label: { en: 'Virements', cy: 'Trosglwyddiadau' }, kind: 'money' },
  { field: 'technicalAdjustments', label: { en: 'Technical', cy: 'Technegol' }, kind: 'money' },
  { field: 'grants', label: { en: 'Grants', cy: 'Grantiau' }, kind: 'money' },
  { field: 'supplementaryEstimates', label: { en: 'Supplementary', cy: 'Atodol' }, kind: 'money' },
  { field: 'reserveFunding', label: { en: 'From reserves', cy: 'O gronfeydd' }, kind: 'money' },
  { field: 'carriedIn', label: { en: 'Carried in', cy: 'Dygwyd ymlaen' }, kind: 'money' },
]

const pending: readonly Column[] = [
  { field: 'pendingVirements', label: { en: 'Pending', cy: 'Yn yr arfaeth' }, kind: 'money' },
  { field: 'revisedIfApproved', label: { en: 'If approved', cy: 'Os cymeradwyir' }, kind: 'money' },
]

const spent: readonly Column[] = [
  { field: 'committed', label: { en: 'Committed', cy: 'Ymrwymwyd' }, kind: 'money' },
  { field: 'actual', label: { en: 'Actual', cy: 'Gwirioneddol' }, kind: 'money' },
  { field: 'available', label: { en: 'Available', cy: 'Ar gael' }, kind: 'money' },
]

/** A projection against its budget. */
export const varianceColumns: readonly Column[] = [
  {
    field: 'projectedOutturn',
    label: { en: 'Projected outturn', cy: 'Alldro rhagamcanol' },
    kind: 'money',
  },
  { field: 'variance', label: { en: 'Variance', cy: 'Amrywiant' }, kind: 'money' },
  {
    field: 'variancePercent',
    label: { en: 'Variance %', cy: 'Amrywiant %' },
    kind: 'percent',
    decimals: 1,
  },
  { field: 'rag', label: { en: 'RAG', cy: 'CAG' }, kind: 'text', words: ragWords },
]

const periodColumns: readonly Column[] = [
  { field: 'month', label: { en: 'Month', cy: 'Mis' }, kind: 'money' },
  { field: 'yearToDate', label: { en: 'Year to date', cy: 'Y flwyddyn hyd yma' }, kind: 'money' },
  revisedBudget,
  { field: 'remaining', label: { en: 'Remaining', cy: 'Yn weddill' }, kind: 'money' },
  {
    field: 'percentSpent',
    label: { en: 'Spent %', cy: 'Gwariwyd %' },
    kind: 'percent',
    decimals: 1,
  },
  {
    field: 'priorYearToDate',
    label: { en: 'Last year to date', cy: 'Y llynedd hyd at yr un cyfnod' },
    kind: 'money',
  },
  {
    field: 'priorYearOutturn',
    label: { en: 'Last year’s outturn', cy: 'Alldro’r llynedd' },
    kind: 'money',
  },
]

const measureWords = {
  'gross expenditure': 'gwariant gros',
  'gross income': 'incwm gros',
  net: 'net',
} as const satisfies Vocabulary & Readonly<Record<Measure, string>>

const grossColumns: readonly Column[] = [
  {
    field: 'measure',
    label: { en: 'Gross or net', cy: 'Gros neu net' },
    kind: 'text',
    words: measureWords,
  },
  originalBudget,
  { field: 'movements', label: { en: 'Movement to date', cy: 'Symudiad hyd yma' }, kind: 'money' },
  revisedBudget,
  ...spent,
  ...varianceColumns,
]

const figuresOf = ({ view }: ReportParameters): readonly Column[] => {
  switch (view) {
    case 'revised':
      return [originalBudget, ...movements, revisedBudget, ...pending, ...spent, ...varianceColumns]
    case 'period':
      return periodColumns
    case 'gross':
      return grossColumns
  }
}

/** The columns that name the rows of a level. */
export const dimensionColumns = (level: Level): readonly Column[] =>
  dimensionsOf(level).map((field) => ({
    field,
    label: dimensionLabels[field],
    kind: 'text',
    words: dimensionWords,
  }))

/** The columns of the level and the view asked for. */
export const budgetMonitoringColumns = (parameters: ReportParameters): readonly Column[] => [
  ...dimensionColumns(parameters.by),
  ...figuresOf(parameters),
]
