import { nextFinancialYear } from '@coflyfr/core'
import { refuseHead } from '../budget-year/budget-heads-source.ts'
import { lineOf } from '../budget-year/rules.ts'
import type { HeadOfOtherService } from '../commitment/refusals.ts'
import { type Head, headKey, headOf } from '../shared/leg.ts'
import type { CapitalMixesWithRevenue } from '../shared/refusals.ts'
import type { CarryForwardRefusal } from './refusals.ts'
import type { Ending } from './rules.ts'

const refuseOtherService = (
  { state, facts: { nextHeads } }: Ending,
  service: string,
  to: Head,
): HeadOfOtherService | null => {
  const isApproved = nextHeads.approved !== null
  const place = isApproved ? nextHeads.approved.get(headKey(to)) : lineOf(state, to)
  const goesOn = isApproved ? nextHeads.services.has(service) : true
  return place === undefined || place.service === service || !goesOn
    ? null
    : { tag: 'HeadOfOtherService', ...headOf(to), service, budgetService: place.service }
}

const refuseCapitalHead = (
  { state, facts: { nextHeads } }: Ending,
  service: string,
  to: Head,
): CapitalMixesWithRevenue | null => {
  const { approved } = nextHeads
  const place = approved === null ? lineOf(state, to) : approved.get(headKey(to))
  if (place?.fund !== 'capital') return null
  const lines = [...(state.budget?.lines.values() ?? [])]
  const own = lines.find((line) => line.service === service && line.fund === 'revenue') ?? to
  return { tag: 'CapitalMixesWithRevenue', rule: 'R2', revenue: headOf(own), capital: headOf(to) }
}

/**
 * The head that takes a service's balance must be a revenue line of the next year's budget, and of the same service where
 * that goes on: money for another service is a virement, with the route of one. Before there is such a budget, this year's
 * is asked, and the next one must have the head (`BalanceWithoutHead`).
 */
export const refuseReceivingHead = (
  ending: Ending,
  service: string,
): CarryForwardRefusal | null => {
  const { facts, data } = ending
  const to = data.services.find((one) => one.service === service)?.to
  if (to === undefined) return null
  const unknown =
    facts.nextHeads.approved === null
      ? null
      : refuseHead(facts.nextHeads, nextFinancialYear(data.financialYear), to)
  return (
    unknown ?? refuseCapitalHead(ending, service, to) ?? refuseOtherService(ending, service, to)
  )
}
