import { budgetEvents } from '@coflyfr/budget/events'
import { type FinancialYear, financialYearOf } from '@coflyfr/core'
import type { Column, Report } from '../report.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { ragWords } from '../words/rag-words.ts'
import { type SavingsEvent, savingsProjection } from './project.ts'
import { renderSavings, shortfallDecimals } from './render.ts'
import type { Standing } from './standing.ts'
import { reductionKey, type SavingsState } from './state.ts'

const stateWords = {
  outstanding: 'heb ei gyflawni',
  met: 'cyflawnwyd',
  removed: 'tynnwyd oddi ar y rhestr',
} as const satisfies Readonly<Record<Standing['state'], string>>

const columns: readonly Column[] = [
  {
    field: 'yearApproved',
    label: { en: 'Year approved', cy: 'Blwyddyn gymeradwyo' },
    kind: 'text',
  },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'description', label: { en: 'Description', cy: 'Disgrifiad' }, kind: 'text' },
  { field: 'directorate', label: { en: 'Directorate', cy: 'Cyfarwyddiaeth' }, kind: 'text' },
  { field: 'service', label: { en: 'Service', cy: 'Gwasanaeth' }, kind: 'text' },
  { field: 'target', label: { en: 'Target', cy: 'Targed' }, kind: 'money' },
  { field: 'achieved', label: { en: 'Achieved', cy: 'Cyflawnwyd' }, kind: 'money' },
  { field: 'projected', label: { en: 'Projected', cy: 'Rhagamcanwyd' }, kind: 'money' },
  { field: 'shortfall', label: { en: 'Shortfall', cy: 'Diffyg' }, kind: 'money' },
  {
    field: 'shortfallPercent',
    label: { en: 'Shortfall %', cy: 'Diffyg %' },
    kind: 'percent',
    decimals: shortfallDecimals,
  },
  { field: 'outstanding', label: { en: 'Outstanding', cy: 'Heb ei gyflawni' }, kind: 'money' },
  { field: 'state', label: { en: 'State', cy: 'Cyflwr' }, kind: 'text', words: stateWords },
  { field: 'rag', label: { en: 'RAG', cy: 'CAG' }, kind: 'text', words: ragWords },
  { field: 'reason', label: { en: 'Reason', cy: 'Rheswm' }, kind: 'text' },
  { field: 'mitigation', label: { en: 'Mitigation', cy: 'Lliniaru' }, kind: 'text' },
  { field: 'owner', label: { en: 'Owner', cy: 'Perchennog' }, kind: 'text' },
]

/**
 * Years with a budget or with reductions of their own, and those in which an earlier one was reported on or removed.
 */
const yearsOf = ({ reductions, budgets }: SavingsState): readonly FinancialYear[] => [
  ...budgets,
  ...[...reductions.values()].flatMap(({ financialYear, progress, removed }) => [
    financialYear,
    ...progress.map(({ on }) => financialYearOf(on)),
    ...(removed === null ? [] : [financialYearOf(removed.on)]),
  ]),
]

/** Budget reductions: target, achieved, shortfall, and those of earlier years that are outstanding (DOMAIN §3.6). */
export const savingsReport: Report<SavingsState, SavingsEvent> = {
  name: 'savings',
  title: { en: 'Budget reductions', cy: 'Gostyngiadau yn y gyllideb' },
  catalogue: budgetEvents,
  projection: savingsProjection,
  takes: ['year', 'period', 'unit'],
  columns: () => columns,
  rowKey: ({ yearApproved, reference }) =>
    reductionKey({ financialYear: String(yearApproved), reference: String(reference) }),
  rowsTouched: (_state, { type, data }) => (type === 'BudgetApproved' ? [] : [reductionKey(data)]),
  years: { scope: 'held', held: yearsOf },
  countsUpTo: effectiveUpTo(savingsProjection),
  render: renderSavings,
}
