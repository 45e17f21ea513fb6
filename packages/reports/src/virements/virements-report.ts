import { budgetEvents } from '@coflyfr/budget/events'
import type { Placed } from '@coflyfr/core'
import { dimensionWords } from '../budget-monitoring/dimension-words.ts'
import type { Column, Report } from '../report.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { roleWords } from '../words/role-words.ts'
import { forkVirements } from './fork.ts'
import { type VirementsEvent, virementsProjection } from './project.ts'
import { renderVirements } from './render.ts'
import { type VirementsState, virementKey } from './state.ts'
import { kindWords, sectionWords, stateWords, stepWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'financialYear', label: { en: 'Year', cy: 'Blwyddyn' }, kind: 'text' },
  { field: 'kind', label: { en: 'Kind', cy: 'Math' }, kind: 'text', words: kindWords },
  { field: 'state', label: { en: 'State', cy: 'Cyflwr' }, kind: 'text', words: stateWords },
  { field: 'reason', label: { en: 'Reason', cy: 'Rheswm' }, kind: 'text' },
  {
    field: 'legs',
    label: { en: 'From and to', cy: 'O ac i' },
    kind: 'list',
    partWords: { subjective: dimensionWords },
  },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  {
    field: 'route',
    label: { en: 'Route', cy: 'Llwybr' },
    kind: 'list',
    partWords: { by: roleWords, state: stepWords },
  },
  { field: 'proposedOn', label: { en: 'Proposed', cy: 'Cynigiwyd' }, kind: 'date' },
  { field: 'postedOn', label: { en: 'Posted', cy: 'Postiwyd' }, kind: 'date' },
  { field: 'contentHash', label: { en: 'Content hash', cy: 'Hash cynnwys' }, kind: 'text' },
  { field: 'section', label: { en: 'List', cy: 'Rhestr' }, kind: 'text', words: sectionWords },
  { field: 'reverses', label: { en: 'Reverses', cy: 'Yn gwrthdroi' }, kind: 'text' },
]

const rowsTouched = (
  _state: VirementsState,
  { type, data }: Placed<VirementsEvent>,
): readonly string[] => {
  if (type === 'BudgetApproved') return []
  const { financialYear } = data
  const undone = type === 'VirementPosted' ? data.reverses : null
  return [data.reference, undone]
    .filter((reference) => reference !== null)
    .map((reference) => virementKey({ financialYear, reference }))
}

/** Every virement with its legs, its status, the steps of its route, and the hash that its approvals repeat. */
export const virementsReport: Report<VirementsState, VirementsEvent> = {
  name: 'virements',
  title: { en: 'Virements', cy: 'Trosglwyddiadau' },
  catalogue: budgetEvents,
  projection: virementsProjection,
  takes: ['year', 'period', 'section', 'unit'],
  columns: () => columns,
  rowKey: ({ financialYear, reference }) =>
    virementKey({ financialYear: String(financialYear), reference: String(reference) }),
  rowsTouched,
  years: {
    scope: 'held',
    held: ({ virements, carried, budgets }) => [
      ...budgets,
      ...[...virements.values(), ...carried.values()].map(({ financialYear }) => financialYear),
    ],
  },
  countsUpTo: effectiveUpTo(virementsProjection),
  kept: { fork: forkVirements },
  render: renderVirements,
}
