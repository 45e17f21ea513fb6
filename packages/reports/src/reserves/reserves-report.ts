import { budgetEvents } from '@coflyfr/budget/events'
import { type FinancialYear, financialYearOf, type Placed } from '@coflyfr/core'
import type { Column, Report, ReportParameters } from '../report.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { adequacyColumns } from './adequacy.ts'
import type { ReservesEvent } from './events.ts'
import { forkReserves } from './fork.ts'
import { reservesProjection } from './project.ts'
import { renderReserves } from './render.ts'
import type { ReservesState } from './state.ts'

const columns: readonly Column[] = [
  { field: 'reserve', label: { en: 'Reserve', cy: 'Cronfa' }, kind: 'text' },
  { field: 'name', label: { en: 'Name', cy: 'Enw' }, kind: 'text' },
  { field: 'purpose', label: { en: 'Purpose', cy: 'Diben' }, kind: 'text' },
  { field: 'opening', label: { en: 'Opening', cy: 'Agoriadol' }, kind: 'money' },
  { field: 'restated', label: { en: 'Restated', cy: 'Ailddatganwyd' }, kind: 'money' },
  { field: 'additions', label: { en: 'Additions', cy: 'Ychwanegiadau' }, kind: 'money' },
  { field: 'released', label: { en: 'Released', cy: 'Rhyddhawyd' }, kind: 'money' },
  { field: 'repurposed', label: { en: 'Repurposed', cy: 'Ailbwrpaswyd' }, kind: 'money' },
  { field: 'drawdowns', label: { en: 'Drawdowns', cy: 'Tynnwyd i lawr' }, kind: 'money' },
  { field: 'transfers', label: { en: 'Transfers', cy: 'Trosglwyddwyd' }, kind: 'money' },
  { field: 'closing', label: { en: 'Closing', cy: 'Terfynol' }, kind: 'money' },
  { field: 'pending', label: { en: 'Pending', cy: 'Yn yr arfaeth' }, kind: 'money' },
  { field: 'available', label: { en: 'Available', cy: 'Ar gael' }, kind: 'money' },
  {
    field: 'authorisedNotUsed',
    label: { en: 'Authorised, not used', cy: 'Awdurdodwyd, heb ei ddefnyddio' },
    kind: 'money',
  },
  { field: 'reviewBy', label: { en: 'Next review', cy: 'Adolygiad nesaf' }, kind: 'text' },
]

const rowsTouched = (
  _state: ReservesState,
  { type, data }: Placed<ReservesEvent>,
  { adequacy }: ReportParameters,
): readonly string[] | null => {
  switch (type) {
    case 'TransferredBetweenReserves':
      return [data.reserve, data.toReserve]
    case 'GiftReturned':
      // Only the gift names the receiving reserve of a transfer, and it is no longer kept.
      return data.kind === 'transfer' ? null : [data.reserve]
    case 'ReserveEstablished':
    case 'ContributedToReserve':
    case 'ReserveReleased':
    case 'ReserveRepurposed':
    case 'ReserveRestated':
    case 'DrawdownRequested':
    case 'DrawdownAgreed':
    case 'DrawdownApproved':
    case 'DrawdownPosted':
    case 'DrawdownVoided':
    case 'DrawdownReversed':
      return [data.reserve]
    case 'BudgetLinesDrafted':
      return []
    case 'BudgetApproved':
      // The general reserve is tested against the budget.
      return adequacy === null ? [] : [adequacy.generalReserve]
    case 'ReserveFundingReceived':
    case 'MoneyReceivedIntoReserve':
      return []
  }
}

const yearsOf = ({ reserves, budgets }: ReservesState): readonly FinancialYear[] => [
  ...budgets.approved.keys(),
  ...[...reserves.values()].flatMap(({ establishment, movements }) => [
    ...movements.keys(),
    ...(establishment === null ? [] : [financialYearOf(establishment.openedOn)]),
  ]),
]

/**
 * Earmarked reserves: opening, restatement, signed movements and closing, what is held for drawdowns, and what was
 * authorised but not used.
 */
export const reservesReport: Report<ReservesState, ReservesEvent> = {
  name: 'reserves',
  title: { en: 'Earmarked reserves', cy: 'Cronfeydd wedi’u clustnodi' },
  catalogue: budgetEvents,
  projection: reservesProjection,
  takes: ['year', 'period', 'adequacy', 'unit'],
  columns: ({ adequacy }) => (adequacy === null ? columns : [...columns, ...adequacyColumns]),
  rowKey: ({ reserve }) => String(reserve),
  rowsTouched,
  // A reserve has a balance in every year.
  years: { scope: 'any', held: yearsOf },
  countsUpTo: effectiveUpTo(reservesProjection),
  kept: { fork: forkReserves },
  render: renderReserves,
}
