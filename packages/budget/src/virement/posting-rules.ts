import { type Actor, datedInOrder, type PlainDate } from '@coflyfr/core'
import { type ApprovalRules, type SamePersonTwice, seatPoster } from '@coflyfr/governance/rules'
import { zeroPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { measureLegs, refuseCarriedService } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import type { NotApproved } from '../shared/refusals.ts'
import { refuseNotApproved, routeIsComplete } from '../shared/refuse-not-approved.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { SettlementRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

/** A posting that somebody asks for. */
interface Posting {
  readonly state: BudgetYear
  readonly rules: ApprovalRules
  readonly effectiveOn: PlainDate
  readonly actor: Actor
  readonly virement: PendingVirement
}

type PostingRule = Rule<Posting, SettlementRefusal>

const isApproved: Rule<Posting, NotApproved> = rule(
  routeIsComplete,
  ({ virement: { status, document, route, taken } }) =>
    refuseNotApproved({ status, reference: document.reference, route, taken }),
)

const isPostedBySomebodyElse: Rule<Posting, SamePersonTwice> = rule(
  'whoever posts it did not propose or approve it',
  ({ rules, actor, virement }) => {
    for (const proposer of virement.authors) {
      const seated = seatPoster(rules, { proposer, taken: virement.taken }, actor)
      if (isLeft(seated)) return seated.left
    }
    return null
  },
)

/** A technical adjustment may have emptied the head since; what is still pending from it does not matter here. */
const headStillHasIt: PostingRule = limitRule(
  'every giving head still has the money',
  ({ state, virement: { document } }) =>
    measureLegs(state, document.legs, {
      isTechnical: document.kind === 'technical',
      pendingOutOf: () => zeroPence,
    }),
  'R4',
)

/** The rules of a posting, in order of precedence. */
export const postingRules: readonly PostingRule[] = [
  isApproved,
  rule('the date is in the financial year', ({ effectiveOn, virement }) =>
    refuseOutsideYear(effectiveOn, virement.document.financialYear),
  ),
  rule('it is not dated before the previous step', ({ effectiveOn, virement }) =>
    datedInOrder(effectiveOn, virement.lastStepOn),
  ),
  isPostedBySomebodyElse,
  rule('no service of these heads has been carried forward', ({ state, virement: { document } }) =>
    refuseCarriedService(state, document.financialYear, document.legs),
  ),
  headStillHasIt,
]
