import type { ApprovalRules, MovementScope, VirementFacts } from '@coflyfr/governance/rules'
import { zeroPence } from '@coflyfr/money'
import type { BudgetLine } from '../approval/state.ts'
import { lineOf, mixedFunds } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import type { CapitalMixesWithRevenue } from '../shared/refusals.ts'
import { approvedEarlier, highestGross } from './approved-totals.ts'
import { movedByYear, type VirementDocument } from './document.ts'

const isOne = (values: readonly string[]): boolean => new Set(values).size <= 1

/**
 * The smallest part of the council that holds all heads; services of the same name in two directorates are two. A later year
 * may have heads that this one has not: nobody knows where those will be, so they may be anywhere.
 */
const scopeOf = (lines: readonly (BudgetLine | undefined)[]): MovementScope => {
  const known = lines.filter((line) => line !== undefined)
  if (known.length < lines.length || !isOne(known.map(({ directorate }) => directorate))) {
    return 'council'
  }
  return isOne(known.map(({ service }) => service)) ? 'service' : 'directorate'
}

const widestFirst = ['council', 'directorate', 'service'] as const

/** The widest of what the virement moves in its own year and in each later one. */
const widestScope = (state: BudgetYear, document: VirementDocument): MovementScope => {
  const scopes = movedByYear(document).map(({ legs }) =>
    scopeOf(legs.map((leg) => lineOf(state, leg))),
  )
  return widestFirst.find((scope) => scopes.includes(scope)) ?? 'council'
}

/** The capital and the revenue side of what is moved in one of its years, or null (DOMAIN R2). */
export const mixedFundsOf = (
  state: BudgetYear,
  document: VirementDocument,
): CapitalMixesWithRevenue | null => {
  for (const { legs } of movedByYear(document)) {
    const mixed = mixedFunds(state, legs)
    if (mixed !== null) return mixed
  }
  return null
}

/** The facts that choose a virement's route, with the totals as they stand now (CONTRACT, "Route of a virement"). */
export const factsOf = (state: BudgetYear, document: VirementDocument): VirementFacts => ({
  kind: document.kind,
  scope: widestScope(state, document),
  gross: highestGross(document),
  approvedEarlier: approvedEarlier(state.approvedTotals, document),
  mixesCapitalAndRevenue: mixedFundsOf(state, document) !== null,
  netRevenue: state.budget?.netRevenue ?? zeroPence,
})

/** The rows of the rules that may take a virement: an ordinary row takes none that mixes capital and revenue (DOMAIN R2). */
export const rulesFor = (
  rules: ApprovalRules,
  { mixesCapitalAndRevenue }: Pick<VirementFacts, 'mixesCapitalAndRevenue'>,
): ApprovalRules =>
  mixesCapitalAndRevenue
    ? { ...rules, virements: rules.virements.filter((row) => row.mixesCapitalAndRevenue === true) }
    : rules
