import type { ApprovalRules, MovementScope, VirementFacts } from '@coflyfr/governance/rules'
import { comparePence, type Pence, zeroPence } from '@coflyfr/money'
import type { BudgetLine } from '../approval/state.ts'
import { lineOf, mixedFunds } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { grossOf } from '../shared/leg.ts'
import { approvedEarlier } from './approved-totals.ts'
import type { VirementDocument } from './document.ts'

const isOne = (values: readonly string[]): boolean => new Set(values).size <= 1

/** The smallest part of the council that holds all lines; services are told apart by their directorate. */
const scopeOf = (lines: readonly BudgetLine[]): MovementScope => {
  if (!isOne(lines.map(({ directorate }) => directorate))) return 'council'
  return isOne(lines.map(({ service }) => service)) ? 'service' : 'directorate'
}

/** The largest of what is moved in this year and in each later one: a small first year does not lower the authority asked for. */
const highestGross = ({ legs, laterYears = [] }: VirementDocument): Pence =>
  [legs, ...laterYears.map((year) => year.legs)]
    .map(grossOf)
    .reduce((highest, gross) => (comparePence(gross, highest) > 0 ? gross : highest), zeroPence)

/** What a virement's route is chosen by, with the totals as they stand now (CONTRACT, "Route of a virement"). */
export const factsOf = (state: BudgetYear, document: VirementDocument): VirementFacts => {
  const lines = document.legs.flatMap((leg) => lineOf(state, leg) ?? [])
  return {
    kind: document.kind,
    scope: scopeOf(lines),
    gross: highestGross(document),
    approvedEarlier: approvedEarlier(state.approvedTotals, document.legs),
    mixesCapitalAndRevenue: mixedFunds(state, document.legs) !== null,
    netRevenue: state.budget?.netRevenue ?? zeroPence,
  }
}

/** The rows of the rules that may take a virement: one that mixes capital and revenue is for no ordinary row (DOMAIN R2). */
export const rulesFor = (
  rules: ApprovalRules,
  { mixesCapitalAndRevenue }: Pick<VirementFacts, 'mixesCapitalAndRevenue'>,
): ApprovalRules =>
  mixesCapitalAndRevenue
    ? { ...rules, virements: rules.virements.filter((row) => row.mixesCapitalAndRevenue === true) }
    : rules
