import { addPence, type Pence, zeroPence } from '@coflyfr/money'
import { balanceOf } from '../budget-year/balances.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { amountsSpent, type Spending } from './outturn-sources.ts'
import { type ChartServices, serviceOfHead } from './service-heads.ts'

/** What a service had and what it spent by the year's end, in pence. */
export interface ServiceOutturn {
  readonly revisedBudget: Pence
  readonly outturn: Pence
}

/** The revised budget and the outturn of every service that has or spent anything. */
export const outturnByService = (
  state: BudgetYear,
  chart: ChartServices,
  spending: Spending,
): ReadonlyMap<string, ServiceOutturn> => {
  const found = new Map<string, ServiceOutturn>()
  const serviceOf = serviceOfHead(state, chart)
  const add = (service: string | null, field: keyof ServiceOutturn, amount: Pence): void => {
    if (service === null) return
    const before = found.get(service) ?? { revisedBudget: zeroPence, outturn: zeroPence }
    found.set(service, { ...before, [field]: addPence(before[field], amount) })
  }
  for (const line of state.budget?.lines.values() ?? []) {
    add(serviceOf(line), 'revisedBudget', balanceOf(state.balances, line).revised)
  }
  for (const leg of amountsSpent(spending)) add(serviceOf(leg), 'outturn', leg.amount)
  return found
}
