import type { FinancialYear } from '@coflyfr/core'
import { atMost } from '@coflyfr/governance/rules'
import {
  absPence,
  addPence,
  formatPounds,
  negatePence,
  type Pence,
  subtractPence,
} from '@coflyfr/money'
import type { BudgetLine } from '../approval/state.ts'
import { type Head, headKey, headOf, headText, type Leg } from '../shared/leg.ts'
import type {
  CapitalMixesWithRevenue,
  NoBudgetForYear,
  NotControllable,
  NotEnoughBudget,
  ServiceCarriedForward,
  UnknownLine,
} from '../shared/refusals.ts'
import type { Measure } from '../shared/rule.ts'
import { balanceOf } from './balances.ts'
import type { BudgetYear } from './state.ts'

/** Nothing moves before Council has set the budget. */
export const refuseNoBudget = (
  { budget }: BudgetYear,
  financialYear: FinancialYear,
): NoBudgetForYear | null => (budget === null ? { tag: 'NoBudgetForYear', financialYear } : null)

/** The line of a head, where the approved budget has one. */
export const lineOf = ({ budget }: BudgetYear, head: Head): BudgetLine | undefined =>
  budget?.lines.get(headKey(head))

/** Every head must be a line of the approved budget. */
export const refuseUnknownLine = (
  state: BudgetYear,
  financialYear: FinancialYear,
  heads: readonly Head[],
): UnknownLine | null => {
  const unknown = heads.find((head) => lineOf(state, head) === undefined)
  return unknown === undefined ? null : { tag: 'UnknownLine', financialYear, ...headOf(unknown) }
}

/** Nothing moves at the heads of a service once the year's end has carried its balance (DOMAIN §3.4). */
export const refuseCarriedService = (
  state: BudgetYear,
  financialYear: FinancialYear,
  heads: readonly Head[],
): ServiceCarriedForward | null => {
  const { carried } = state.yearEnd
  if (carried.size === 0) return null
  for (const head of heads) {
    const line = lineOf(state, head)
    const reference = line?.fund === 'revenue' ? carried.get(line.service) : undefined
    if (line === undefined || reference === undefined) continue
    return { tag: 'ServiceCarriedForward', financialYear, service: line.service, reference }
  }
  return null
}

/** The capital and the revenue side of a movement that has both, or null (DOMAIN R2). */
export const mixedFunds = (
  state: BudgetYear,
  heads: readonly Head[],
): CapitalMixesWithRevenue | null => {
  const capital = heads.find((head) => lineOf(state, head)?.fund === 'capital')
  const revenue = heads.find((head) => lineOf(state, head)?.fund === 'revenue')
  if (capital === undefined || revenue === undefined) return null
  return {
    tag: 'CapitalMixesWithRevenue',
    rule: 'R2',
    revenue: headOf(revenue),
    capital: headOf(capital),
  }
}

/** Only a technical adjustment moves a head that is not controllable, in either direction. */
export const refuseNotControllable = (
  state: BudgetYear,
  heads: readonly Head[],
): NotControllable | null => {
  const kept = heads.find((head) => lineOf(state, head)?.controllable === false)
  return kept === undefined ? null : { tag: 'NotControllable', rule: 'R3', ...headOf(kept) }
}

/**
 * Income heads stand below zero by nature, and savings targets are held as heads opened below zero: taking from either
 * raises a target and spends nothing twice (DOMAIN R4).
 */
const mayStandBelowZero = ({ kind, amount }: BudgetLine): boolean =>
  kind === 'income' || amount < 0n

/** The rule on what heads may give, in words. */
export const headGives = 'no head gives more than its revised budget less what is pending'

/**
 * What a head has left to give: its revised budget less what is pending out of it (DOMAIN R4). A head that may stand below
 * zero, or a technical adjustment, is limited by nothing: `isLimited` false.
 */
export const measureTaking = (
  state: BudgetYear,
  head: Head,
  asked: Pence,
  {
    pendingOut = balanceOf(state.balances, head).pendingOut,
    isLimited = true,
  }: { readonly pendingOut?: Pence; readonly isLimited?: boolean } = {},
): Measure<NotEnoughBudget> => {
  const { revised } = balanceOf(state.balances, head)
  const count = atMost({
    of: headText(head),
    limit: isLimited ? revised : null,
    total: negatePence(pendingOut),
    asked,
  })
  const left = subtractPence(addPence(revised, pendingOut), asked)
  const refuse = (): NotEnoughBudget => ({
    tag: 'NotEnoughBudget',
    rule: 'R4',
    ...headOf(head),
    revisedBudget: formatPounds(revised),
    pendingOut: formatPounds(pendingOut),
    asked: formatPounds(asked),
    short: formatPounds(negatePence(left)),
  })
  return { count, refuse }
}

/** Measures every leg that takes from its head; another rule refuses a head that is not in the budget. */
export const measureLegs = (
  state: BudgetYear,
  legs: readonly Leg[],
  {
    isTechnical = false,
    pendingOutOf,
  }: {
    readonly isTechnical?: boolean
    readonly pendingOutOf?: (leg: Leg) => Pence
  } = {},
): readonly Measure<NotEnoughBudget>[] =>
  legs.flatMap((leg) => {
    const line = lineOf(state, leg)
    if (leg.amount >= 0n || line === undefined) return []
    const isLimited = !isTechnical && !mayStandBelowZero(line)
    const pendingOut = pendingOutOf?.(leg) ?? balanceOf(state.balances, leg).pendingOut
    return [measureTaking(state, leg, absPence(leg.amount), { pendingOut, isLimited })]
  })
