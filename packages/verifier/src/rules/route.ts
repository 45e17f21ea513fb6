import type { LaterYear, Leg, Limit, Route, Rules, RulesRow, Told } from '../event.ts'
import { larger } from '../extremes.ts'
import { penceOf } from '../text/pounds.ts'
import { grossOf } from './heads.ts'
import type { BudgetState } from './state/budget-state.ts'

/** The legs of a virement by year: its own year, and the later ones. */
export const yearsOf = ({ financialYear, legs, laterYears }: Told): readonly LaterYear[] => [
  { financialYear, legs },
  ...laterYears,
]

const scopes = ['service', 'directorate', 'council']

const scopeOf = (budget: BudgetState, legs: readonly Leg[]): number => {
  const lines = legs.map((leg) => budget.heads.line(leg))
  if (lines.includes(undefined)) return 2
  if (new Set(lines.map((line) => line?.directorate)).size > 1) return 2
  return new Set(lines.map((line) => line?.service)).size > 1 ? 1 : 0
}

/** Whether the legs of any one year are on both revenue and capital lines of this year's budget. */
export const isMixed = (budget: BudgetState, document: Told): boolean =>
  yearsOf(document).some(({ legs }) => {
    const funds = legs.flatMap((leg) => budget.heads.line(leg)?.fund ?? [])
    return funds.includes('revenue') && funds.includes('capital')
  })

const highest = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((most, amount) => larger(amount, most), 0n)

const isWithin = (amount: bigint, limit: Limit, netRevenue: bigint): boolean => {
  if (limit === null) return true
  if (typeof limit === 'string') return amount <= penceOf(limit)
  const [whole = '', fraction = ''] = limit.percentOfNetRevenue.split('.')
  const share = BigInt(whole + fraction.padEnd(4, '0'))
  return amount <= (netRevenue * share) / 1_000_000n
}

/** What the route of a virement depends on, besides the rules. */
interface Figures {
  readonly scope: number
  readonly gross: bigint
  readonly mixed: boolean
  readonly kind: string
  readonly netRevenue: bigint
  readonly earlierOf: (authority: string) => bigint
}

const holds = (row: RulesRow, rules: Rules, figures: Figures): boolean => {
  const { scope, gross, mixed, kind, netRevenue, earlierOf } = figures
  const isOfRow =
    (row.kinds === undefined || row.kinds.includes(kind)) &&
    (row.mixesCapitalAndRevenue === true) === mixed &&
    scopes.indexOf(row.scope) >= scope
  if (!isOfRow) return false
  const authority = row.steps.at(-1)?.by ?? ''
  const { countEarlierApprovals, yearlyLimits } = rules.cumulative
  const earlier = earlierOf(authority)
  return (
    isWithin(gross + (countEarlierApprovals ? earlier : 0n), row.upTo, netRevenue) &&
    yearlyLimits.every(
      (limit) => limit.authority !== authority || isWithin(gross + earlier, limit.upTo, netRevenue),
    )
  )
}

/** The total that an authority has approved at a head in a year. An amended virement leaves out its own approval. */
export type Counted = (authority: string, year: string, leg: Leg) => bigint

/** The route of a virement, by the totals approved so far; undefined if no row of the rules applies. */
export const virementRoute = (
  rules: Rules,
  budget: BudgetState,
  document: Told,
  counted: Counted = (authority, year, leg) => budget.approvedFor(authority, year, leg),
): Route | undefined => {
  const years = yearsOf(document)
  const gross = highest(years.map(({ legs }) => grossOf(legs)))
  const earlierOf = (authority: string): bigint =>
    highest(
      years.map(
        ({ financialYear, legs }) =>
          grossOf(legs) + highest(legs.map((leg) => counted(authority, financialYear, leg))),
      ),
    ) - gross
  const figures: Figures = {
    scope: Math.max(...years.map(({ legs }) => scopeOf(budget, legs))),
    gross,
    mixed: isMixed(budget, document),
    kind: document.kind,
    netRevenue: budget.heads.netRevenue,
    earlierOf,
  }
  const row = rules.virements.find((one) => holds(one, rules, figures))
  if (row === undefined) return undefined
  return { rule: row.name, steps: row.steps, reportTo: row.reportTo ?? [] }
}
