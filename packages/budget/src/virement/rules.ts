import { datedInOrder, type PlainDate } from '@coflyfr/core'
import {
  type ApprovalRoute,
  type ApprovalRules,
  type NoRoute,
  routeOfVirement,
} from '@coflyfr/governance/rules'
import { subtractPence, zeroPence } from '@coflyfr/money'
import type { Either } from 'fp-ts/lib/Either.js'
import { balanceOf } from '../budget-year/balances.ts'
import {
  headGives,
  measureLegs,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { headKey } from '../shared/leg.ts'
import { legsRule } from '../shared/leg-rules.ts'
import type { NotControllable } from '../shared/refusals.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import { movedByYear, type VirementDocument } from './document.ts'
import { factsOf, mixedFundsOf, rulesFor } from './facts.ts'
import type { LaterYearNotLater, ProposalRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

/** A version of a virement that somebody puts forward. */
export interface Proposal {
  readonly state: BudgetYear
  readonly rules: ApprovalRules
  readonly effectiveOn: PlainDate
  readonly document: VirementDocument
  /** The version that it replaces, whose legs are no longer asked for; null for a first one. */
  readonly replaces: PendingVirement | null
  /** Effective date of the step before it, in this virement or in the one that it reverses; null for a first one. */
  readonly after: PlainDate | null
}

type ProposalRule = Rule<Proposal, ProposalRefusal>

const laterYearsAreLater: Rule<Proposal, LaterYearNotLater> = rule(
  'each later year is later than the virement’s own, and named once',
  ({ document: { financialYear, laterYears = [] } }) => {
    const wrong = laterYears.find(
      (later, index) =>
        later.financialYear <= financialYear ||
        laterYears.findIndex((one) => one.financialYear === later.financialYear) < index,
    )
    return wrong === undefined
      ? null
      : { tag: 'LaterYearNotLater', financialYear, laterYear: wrong.financialYear }
  },
)

const fundsDoNotMix: ProposalRule = rule(
  'capital and revenue do not mix, unless a row of the rules allows it',
  ({ state, rules, document }) => {
    const mixed = mixedFundsOf(state, document)
    if (mixed === null) return null
    return rulesFor(rules, { mixesCapitalAndRevenue: true }).virements.length === 0 ? mixed : null
  },
  'R2',
)

const movesControllable: Rule<Proposal, NotControllable> = rule(
  'every head is controllable, unless it is a technical adjustment',
  ({ state, document }) => {
    if (document.kind === 'technical') return null
    for (const { legs } of movedByYear(document)) {
      const refusal = refuseNotControllable(state, legs)
      if (refusal !== null) return refusal
    }
    return null
  },
  'R3',
)

/**
 * Technical adjustments are presentation only and may open a head below zero: savings targets are allocated by them.
 * What the version before asked no longer counts as pending when this one replaces it.
 */
const isNotSpentTwice: ProposalRule = limitRule(
  headGives,
  ({ state, document, replaces }) =>
    measureLegs(state, document.legs, {
      isTechnical: document.kind === 'technical',
      pendingOutOf: (leg) => {
        const own = replaces?.document.legs.find((one) => headKey(one) === headKey(leg))
        const ownOut = own !== undefined && own.amount < 0n ? own.amount : zeroPence
        return subtractPence(balanceOf(state.balances, leg).pendingOut, ownOut)
      },
    }),
  'R4',
)

/** The rules of a proposal, in order of precedence. */
export const proposalRules: readonly ProposalRule[] = [
  rule('the year has an approved budget', ({ state, document }) =>
    refuseNoBudget(state, document.financialYear),
  ),
  rule('the date is in the financial year', ({ effectiveOn, document }) =>
    refuseOutsideYear(effectiveOn, document.financialYear),
  ),
  rule('it is not dated before the previous step', ({ effectiveOn, after }) =>
    after === null ? null : datedInOrder(effectiveOn, after),
  ),
  legsRule(
    'there are at least two legs, no head appears twice, and they sum to zero',
    ({ document }) => [document],
  ),
  laterYearsAreLater,
  legsRule(
    'the legs of every later year sum to zero too',
    ({ document: { laterYears = [] } }) => laterYears,
  ),
  rule('every head is a line of the budget', ({ state, document }) =>
    refuseUnknownLine(state, document.financialYear, document.legs),
  ),
  rule('no service of these heads has been carried forward', ({ state, document }) =>
    refuseCarriedService(state, document.financialYear, document.legs),
  ),
  fundsDoNotMix,
  movesControllable,
  isNotSpentTwice,
]

/** The route of a proposal by the totals as they stand now; or `NoRoute`. */
export const routeOfProposal = ({
  state,
  rules,
  document,
}: Pick<Proposal, 'state' | 'rules' | 'document'>): Either<NoRoute, ApprovalRoute> => {
  const facts = factsOf(state, document)
  return routeOfVirement(rulesFor(rules, facts), facts)
}
