import { budgetEvents } from '@coflyfr/budget/events'
import type { Placed } from '@coflyfr/core'
import type { Column, Report, ReportParameters, Row } from '../report.ts'
import { type BudgetMonitoringEvent, budgetMonitoringProjection } from './project.ts'
import { dimensionsOf, lineKey, renderBudgetMonitoring } from './render.ts'
import { type BudgetMonitoringState, type HeadAmount, headKey } from './state.ts'

const dimensionLabels = {
  directorate: { en: 'Directorate', cy: 'Cyfarwyddiaeth' },
  service: { en: 'Service', cy: 'Gwasanaeth' },
  costCentre: { en: 'Cost centre', cy: 'Canolfan gost' },
  subjective: { en: 'Subjective', cy: 'Goddrychol' },
} as const

const figures: readonly Column[] = [
  {
    field: 'originalBudget',
    label: { en: 'Original budget', cy: 'Cyllideb wreiddiol' },
    kind: 'money',
  },
  { field: 'virements', label: { en: 'Virements', cy: 'Trosglwyddiadau' }, kind: 'money' },
  { field: 'technicalAdjustments', label: { en: 'Technical', cy: 'Technegol' }, kind: 'money' },
  { field: 'grants', label: { en: 'Grants', cy: 'Grantiau' }, kind: 'money' },
  { field: 'supplementaryEstimates', label: { en: 'Supplementary', cy: 'Atodol' }, kind: 'money' },
  { field: 'reserveFunding', label: { en: 'From reserves', cy: 'O gronfeydd' }, kind: 'money' },
  { field: 'carriedIn', label: { en: 'Carried in', cy: 'Dygwyd ymlaen' }, kind: 'money' },
  {
    field: 'revisedBudget',
    label: { en: 'Revised budget', cy: 'Cyllideb ddiwygiedig' },
    kind: 'money',
  },
  { field: 'pendingVirements', label: { en: 'Pending', cy: 'Yn yr arfaeth' }, kind: 'money' },
  { field: 'revisedIfApproved', label: { en: 'If approved', cy: 'Os cymeradwyir' }, kind: 'money' },
  { field: 'committed', label: { en: 'Committed', cy: 'Ymrwymwyd' }, kind: 'money' },
  { field: 'actual', label: { en: 'Actual', cy: 'Gwirioneddol' }, kind: 'money' },
  { field: 'available', label: { en: 'Available', cy: 'Ar gael' }, kind: 'money' },
  {
    field: 'projectedOutturn',
    label: { en: 'Projected outturn', cy: 'Alldro rhagamcanol' },
    kind: 'money',
  },
  { field: 'variance', label: { en: 'Variance', cy: 'Amrywiant' }, kind: 'money' },
  { field: 'variancePercent', label: { en: 'Variance %', cy: 'Amrywiant %' }, kind: 'percent' },
  { field: 'rag', label: { en: 'RAG', cy: 'CAG' }, kind: 'text' },
]

const columns = ({ by }: ReportParameters): readonly Column[] => [
  ...dimensionsOf(by).map(
    (field): Column => ({ field, label: dimensionLabels[field], kind: 'text' }),
  ),
  ...figures,
]

const rowKey = (row: Row, { by }: ReportParameters): string =>
  dimensionsOf(by)
    .map((dimension) => String(row[dimension]))
    .join('/')

/** The heads that an event names; null for those whose lines are not in the event itself. */
const headsOf = (event: BudgetMonitoringEvent): readonly Omit<HeadAmount, 'amount'>[] | null => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
      return []
    case 'SpecificGrantReceived':
    case 'VirementProposed':
    case 'VirementPosted':
    case 'VirementCarried':
      return event.data.legs
    case 'DrawdownPosted':
    case 'DrawdownReversed':
      return [event.data.to]
    case 'ContributedToReserve':
      return event.data.from === null ? [] : [event.data.from]
    case 'BudgetApproved':
    case 'VirementAmended':
    case 'VirementRejected':
    case 'VirementWithdrawn':
    case 'GiftReturned':
      return null
  }
}

const rowsTouched = (
  state: BudgetMonitoringState,
  event: Placed<BudgetMonitoringEvent>,
  { year, by }: ReportParameters,
): readonly string[] | null => {
  const heads = headsOf(event)
  const lines = year === null ? undefined : state.years.get(year)?.lines
  if (heads === null || lines === undefined) return heads === null ? null : []
  const found = heads.map(({ costCentre, subjective }) =>
    lines.get(headKey(costCentre, subjective)),
  )
  return found.filter((line) => line !== undefined).map((line) => lineKey(line, by))
}

/** Budget monitoring of one year, to the level asked for: original to revised, pending, committed, actual, outturn. */
export const budgetMonitoringReport: Report<BudgetMonitoringState, BudgetMonitoringEvent> = {
  name: 'budget-monitoring',
  title: { en: 'Budget monitoring', cy: 'Monitro’r gyllideb' },
  catalogue: budgetEvents,
  projection: budgetMonitoringProjection,
  columns,
  rowKey,
  rowsTouched,
  years: ({ years }) => [...years.keys()].sort(),
  render: renderBudgetMonitoring,
}
