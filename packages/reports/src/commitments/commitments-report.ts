import { budgetEvents } from '@coflyfr/budget/events'
import type { Placed } from '@coflyfr/core'
import { dimensionWords } from '../budget-monitoring/dimension-words.ts'
import type { Column, Report } from '../report.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { type CommitmentsEvent, commitmentsProjection } from './project.ts'
import { type CommitmentStanding, renderCommitments } from './render.ts'
import { type CommitmentsState, commitmentKey } from './state.ts'

const stateWords = {
  open: 'agored',
  invoiced: 'anfonebwyd',
  closed: 'caewyd',
  carried: 'cariwyd ymlaen',
} as const satisfies Readonly<Record<CommitmentStanding, string>>

const columns: readonly Column[] = [
  { field: 'financialYear', label: { en: 'Year', cy: 'Blwyddyn' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'service', label: { en: 'Service', cy: 'Gwasanaeth' }, kind: 'text' },
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  {
    field: 'subjective',
    label: { en: 'Subjective', cy: 'Goddrychol' },
    kind: 'text',
    words: dimensionWords,
  },
  { field: 'supplier', label: { en: 'Supplier', cy: 'Cyflenwr' }, kind: 'text' },
  { field: 'description', label: { en: 'Description', cy: 'Disgrifiad' }, kind: 'text' },
  { field: 'broughtIn', label: { en: 'Brought in', cy: 'Dygwyd i mewn' }, kind: 'money' },
  { field: 'raised', label: { en: 'Raised', cy: 'Codwyd' }, kind: 'money' },
  { field: 'invoiced', label: { en: 'Invoiced', cy: 'Anfonebwyd' }, kind: 'money' },
  { field: 'released', label: { en: 'Released', cy: 'Rhyddhawyd' }, kind: 'money' },
  { field: 'carried', label: { en: 'Carried on', cy: 'Cariwyd ymlaen' }, kind: 'money' },
  { field: 'outstanding', label: { en: 'Outstanding', cy: 'Heb ei anfonebu' }, kind: 'money' },
  { field: 'state', label: { en: 'State', cy: 'Cyflwr' }, kind: 'text', words: stateWords },
]

const rowsTouched = (
  _state: CommitmentsState,
  { type, data }: Placed<CommitmentsEvent>,
): readonly string[] => {
  if (type === 'BudgetApproved') return []
  const own = commitmentKey(data)
  return type === 'CommitmentCarried'
    ? [own, commitmentKey({ ...data, financialYear: data.toYear })]
    : [own]
}

/**
 * Every order and placement: what was committed, invoiced, released, carried over the year end, and is outstanding
 * (INVARIANTS A9).
 */
export const commitmentsReport: Report<CommitmentsState, CommitmentsEvent> = {
  name: 'commitments',
  title: { en: 'Commitments', cy: 'Ymrwymiadau' },
  catalogue: budgetEvents,
  projection: commitmentsProjection,
  takes: ['year', 'period', 'unit'],
  columns: () => columns,
  rowKey: ({ financialYear, service, reference }) =>
    commitmentKey({
      financialYear: String(financialYear),
      service: String(service),
      reference: String(reference),
    }),
  rowsTouched,
  years: {
    scope: 'held',
    held: ({ commitments, budgets }) => [
      ...budgets,
      ...[...commitments.values()].map(({ financialYear }) => financialYear),
    ],
  },
  countsUpTo: effectiveUpTo(commitmentsProjection),
  render: renderCommitments,
}
