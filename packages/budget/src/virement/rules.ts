import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type ApprovalRoute,
  type ApprovalRules,
  type NoRoute,
  nextStep,
  routeOfVirement,
  type SamePersonTwice,
  seatPoster,
} from '@coflyfr/governance/rules'
import { absPence, subtractPence, zeroPence } from '@coflyfr/money'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { balanceOf } from '../budget-year/balances.ts'
import {
  lineOf,
  mayStandBelowZero,
  refuseCarriedService,
  refuseNoBudget,
  refuseNotControllable,
  refuseOverspent,
  refuseUnknownLine,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseEarlierThan, refuseOutsideYear } from '../shared/date-rules.ts'
import { headKey } from '../shared/leg.ts'
import { refuseLegs } from '../shared/leg-rules.ts'
import type { NotApproved, NotControllable } from '../shared/refusals.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import { movedByYear, type VirementDocument } from './document.ts'
import { factsOf, mixedFundsOf, rulesFor } from './facts.ts'
import type { LaterYearNotLater, ProposalRefusal, SettlementRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

/** A version of a virement that somebody puts forward. */
export interface Proposal {
  readonly state: BudgetYear
  readonly rules: ApprovalRules
  readonly effectiveOn: PlainDate
  readonly document: VirementDocument
  /** The version that it takes the place of, whose legs it no longer asks for; null for a first one. */
  readonly replaces: PendingVirement | null
  /** Effective date of the step before it, in this virement or in the one that it reverses; null for a first one. */
  readonly after: PlainDate | null
}

type ProposalRule = Rule<Proposal, ProposalRefusal>

const hasBudget: ProposalRule = ({ state, document }) =>
  refuseNoBudget(state, document.financialYear)

const isInItsYear: ProposalRule = ({ effectiveOn, document }) =>
  refuseOutsideYear(effectiveOn, document.financialYear)

const followsLastStep: ProposalRule = ({ effectiveOn, after }) =>
  after === null ? null : refuseEarlierThan(effectiveOn, after)

const legsBalance: ProposalRule = ({ document }) =>
  refuseLegs(document.legs, document.financialYear)

const laterYearsAreLater: Rule<Proposal, LaterYearNotLater> = ({ document }) => {
  const { financialYear, laterYears = [] } = document
  const wrong = laterYears.find(
    (later, index) =>
      later.financialYear <= financialYear ||
      laterYears.findIndex((one) => one.financialYear === later.financialYear) < index,
  )
  return wrong === undefined
    ? null
    : { tag: 'LaterYearNotLater', financialYear, laterYear: wrong.financialYear }
}

const laterLegsBalance: ProposalRule = ({ document: { laterYears = [] } }) => {
  for (const { financialYear, legs } of laterYears) {
    const refusal = refuseLegs(legs, financialYear)
    if (refusal !== null) return refusal
  }
  return null
}

const linesAreKnown: ProposalRule = ({ state, document }) =>
  refuseUnknownLine(state, document.financialYear, document.legs)

const yearStillMoves: ProposalRule = ({ state, document }) =>
  refuseCarriedService(state, document.financialYear, document.legs)

const fundsDoNotMix: ProposalRule = ({ state, rules, document }) => {
  const mixed = mixedFundsOf(state, document)
  if (mixed === null) return null
  return rulesFor(rules, { mixesCapitalAndRevenue: true }).virements.length === 0 ? mixed : null
}

const movesControllable: Rule<Proposal, NotControllable> = ({ state, document }) => {
  if (document.kind === 'technical') return null
  for (const { legs } of movedByYear(document)) {
    const refusal = refuseNotControllable(state, legs)
    if (refusal !== null) return refusal
  }
  return null
}

/** Technical adjustments are presentation only and may open a head below zero: savings targets are allocated by them. */
const isNotSpentTwice: ProposalRule = ({ state, document, replaces }) => {
  if (document.kind === 'technical') return null
  for (const leg of document.legs) {
    const line = lineOf(state, leg)
    if (leg.amount >= 0n || line === undefined || mayStandBelowZero(line)) continue
    const own = replaces?.document.legs.find((one) => headKey(one) === headKey(leg))
    const ownOut = own !== undefined && own.amount < 0n ? own.amount : zeroPence
    const { pendingOut } = balanceOf(state.balances, leg)
    const asked = absPence(leg.amount)
    const refusal = refuseOverspent(state, leg, asked, subtractPence(pendingOut, ownOut))
    if (refusal !== null) return refusal
  }
  return null
}

const proposalRules: readonly ProposalRule[] = [
  hasBudget,
  isInItsYear,
  followsLastStep,
  legsBalance,
  laterYearsAreLater,
  laterLegsBalance,
  linesAreKnown,
  yearStillMoves,
  fundsDoNotMix,
  movesControllable,
  isNotSpentTwice,
]

/** The first rule that a proposal breaks, in the documented precedence; null where it may be made. */
export const refuseProposal = (proposal: Proposal): ProposalRefusal | null =>
  firstRefusal(proposalRules, proposal)

/** The route of a proposal by the totals as they stand now; or `NoRoute`. */
export const routeOfProposal = ({
  state,
  rules,
  document,
}: Pick<Proposal, 'state' | 'rules' | 'document'>): Either<NoRoute, ApprovalRoute> => {
  const facts = factsOf(state, document)
  return routeOfVirement(rulesFor(rules, facts), facts)
}

/** A posting that somebody asks for. */
export interface Posting {
  readonly state: BudgetYear
  readonly rules: ApprovalRules
  readonly effectiveOn: PlainDate
  readonly actor: Actor
  readonly virement: PendingVirement
}

type PostingRule = Rule<Posting, SettlementRefusal>

const isApproved: Rule<Posting, NotApproved> = ({ virement }) => {
  const { status, document, route, taken } = virement
  if (status === 'approved') return null
  const awaiting = nextStep(route, taken)?.by ?? null
  return { tag: 'NotApproved', reference: document.reference, state: status, awaiting }
}

const isPostedInItsYear: PostingRule = ({ effectiveOn, virement }) =>
  refuseOutsideYear(effectiveOn, virement.document.financialYear)

const isPostedAfterApproval: PostingRule = ({ effectiveOn, virement }) =>
  refuseEarlierThan(effectiveOn, virement.lastStepOn)

const isPostedInMovingYear: PostingRule = ({ state, virement: { document } }) =>
  refuseCarriedService(state, document.financialYear, document.legs)

const isPostedBySomebodyElse: Rule<Posting, SamePersonTwice> = ({ rules, actor, virement }) => {
  for (const proposer of virement.authors) {
    const seated = seatPoster(rules, { proposer, taken: virement.taken }, actor)
    if (isLeft(seated)) return seated.left
  }
  return null
}

/** A technical adjustment may have emptied the head since; what is still pending from it does not matter here. */
const headStillHasIt: PostingRule = ({ state, virement: { document } }) => {
  if (document.kind === 'technical') return null
  for (const leg of document.legs) {
    const line = lineOf(state, leg)
    if (leg.amount >= 0n || line === undefined || mayStandBelowZero(line)) continue
    const refusal = refuseOverspent(state, leg, absPence(leg.amount), zeroPence)
    if (refusal !== null) return refusal
  }
  return null
}

const postingRules: readonly PostingRule[] = [
  isApproved,
  isPostedInItsYear,
  isPostedAfterApproval,
  isPostedBySomebodyElse,
  isPostedInMovingYear,
  headStillHasIt,
]

/** The first rule that a posting breaks, in the documented precedence; null where the budget may move. */
export const refusePosting = (posting: Posting): SettlementRefusal | null =>
  firstRefusal(postingRules, posting)
