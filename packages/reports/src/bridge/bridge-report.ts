import { budgetEvents } from '@coflyfr/budget/events'
import type { Placed } from '@coflyfr/core'
import { dimensionColumns, revisedBudget } from '../budget-monitoring/columns.ts'
import { dimensionsOf, namesOf } from '../budget-monitoring/dimensions.ts'
import { headDimensions } from '../budget-monitoring/head-places.ts'
import type { Column, Report, ReportParameters, Row } from '../report.ts'
import { rowName } from '../row-name.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { type BridgeEvent, bridgeProjection, movedBy } from './project.ts'
import { renderBridge, revisedStep } from './render.ts'
import { reservesNamed, shownReference } from './shown-reference.ts'
import type { BridgeState } from './state.ts'
import { stepWords } from './step-words.ts'

const columns: readonly Column[] = [
  { field: 'step', label: { en: 'Step', cy: 'Cam' }, kind: 'text', words: stepWords },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'on', label: { en: 'Date', cy: 'Dyddiad' }, kind: 'date' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  revisedBudget,
  { field: 'check', label: { en: 'Check', cy: 'Gwiriad' }, kind: 'money' },
]

const rowKey = (row: Row, { by }: ReportParameters): string =>
  rowName([
    ...dimensionsOf(by).map((dimension) => row[dimension]),
    row['step'],
    ...(row['reference'] === null ? [] : [row['reference']]),
  ])

const rowsTouched = (
  state: BridgeState,
  event: Placed<BridgeEvent>,
  { year, by }: ReportParameters,
): readonly string[] | null => {
  if (event.type === 'BudgetApproved' || event.type === 'ChartOfAccountsSet') return null
  // When a second reserve gets the same name, the rows of the first show its id beside the name.
  if (event.type === 'ReserveEstablished')
    return reservesNamed(state.reserveNames, event.data.name) === 0 ? [] : null
  const moved = movedBy(state, event)
  if (moved === null || year === null || moved.year !== year) return []
  const { step } = moved
  const reference = shownReference(state, moved)
  const own = reference === null ? [step] : [step, reference]
  return moved.legs.flatMap((leg) => {
    const place = headDimensions(state.monitoring, year, leg)
    if (place === null) return []
    const names = namesOf(place, by)
    return [rowName([...names, ...own]), rowName([...names, revisedStep])]
  })
}

/**
 * From the original budget to the revised one by every document that moved it, with a check that must be zero (DOMAIN
 * §7).
 */
export const bridgeReport: Report<BridgeState, BridgeEvent> = {
  name: 'bridge',
  title: { en: 'Budget bridge', cy: 'Pont y gyllideb' },
  catalogue: budgetEvents,
  projection: bridgeProjection,
  takes: ['year', 'by', 'period', 'unit'],
  columns: ({ by }) => [...dimensionColumns(by), ...columns],
  rowKey,
  rowsTouched,
  years: { scope: 'one', held: ({ monitoring }) => [...monitoring.years.keys()].sort() },
  countsUpTo: effectiveUpTo(bridgeProjection),
  render: renderBridge,
}
