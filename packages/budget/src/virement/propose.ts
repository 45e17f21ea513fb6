import type { RulesState } from '@coflyfr/governance/rules'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { AmendVirement, ProposeVirement, ReverseVirement } from './commands.ts'
import { documentToWire, oppositeOf, virementContentHash } from './document.ts'
import {
  VirementAmended,
  type VirementEvent,
  VirementProposed,
  VirementReversed,
} from './events.ts'
import { findVirement, judgePending } from './find.ts'
import type { AlreadyReversed, ProposalRefusal } from './refusals.ts'
import { type Proposal, proposalRules, routeOfProposal } from './rules.ts'
import { beforeOwnApproval, type PendingVirement, type Virement } from './state.ts'

/** What the decisions on virements read from other streams. */
export interface VirementContext {
  readonly rules: RulesState
}

type Proposed = Judged<ProposalRefusal, readonly VirementEvent[]>

const refuseReference = ({ virements }: BudgetYear, reference: string): ProposalRefusal | null =>
  entryOf(virements, reference) === undefined ? null : { tag: 'ReferenceInUse', reference }

interface Naming {
  readonly state: BudgetYear
  readonly reference: string
}

const isNew: Rule<Naming, ProposalRefusal> = rule('the reference is new', ({ state, reference }) =>
  refuseReference(state, reference),
)

/** The part of the event that says what is proposed and by which route, once every rule is kept. */
const judgeVersion = (proposal: Proposal) => {
  const route = judgeFound('a row of the approval rules covers it', routeOfProposal(proposal))
  return mapJudged(after(judgeRules(proposalRules, proposal), route), (chosen) => ({
    ...documentToWire(proposal.document),
    contentHash: virementContentHash(proposal.document),
    route: chosen,
  }))
}

/** Puts a virement forward. */
export const proposeVirement = (
  command: ProposeVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data: document } = command
  return judgeAct(context.rules, command, (rules) => {
    const taken = judgeRules([isNew], { state, reference: document.reference })
    const proposal = { state, rules, effectiveOn, document, replaces: null, after: null }
    return mapJudged(after(taken, judgeVersion(proposal)), (version) => [
      VirementProposed.of(effectiveOn, { ...version, reverses: null }),
    ])
  })
}

const isNoReversal: Rule<PendingVirement, ProposalRefusal> = rule(
  'it is not a reversal',
  ({ document: { reference }, reverses }) =>
    reverses === null ? null : { tag: 'ReversalCannotBeAmended', reference, reverses },
)

/** Replaces a pending version; every step taken towards it is void. */
export const amendVirement = (
  command: AmendVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data: document } = command
  return judgeAct(context.rules, command, (rules) =>
    andThen(judgePending(state, document), (replaces) => {
      const { reverses, contentHash: contentHashBefore, lastStepOn } = replaces
      const version = judgeVersion({
        state: beforeOwnApproval(state, replaces),
        rules,
        effectiveOn,
        document,
        replaces,
        after: lastStepOn,
      })
      return mapJudged(after(judgeRules([isNoReversal], replaces), version), (amended) => [
        VirementAmended.of(effectiveOn, { ...amended, reverses, contentHashBefore }),
      ])
    }),
  )
}

interface Undoing extends Naming {
  readonly original: Virement
}

const reversalRules: readonly Rule<Undoing, ProposalRefusal>[] = [
  rule('it was posted and has not been reversed', ({ state, original }) =>
    refuseReversal(state, original),
  ),
  isNew,
]

/** Puts the opposite of a posted virement forward, under a reference of its own and by a route of its own. */
export const reverseVirement = (
  command: ReverseVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data } = command
  const { reference, financialYear, reversalReference, reason } = data
  const found = judgeFound('the year has the virement', findVirement(state, data))
  return judgeAct(context.rules, command, (rules) =>
    andThen(found, (original) => {
      const may = judgeRules(reversalRules, { state, original, reference: reversalReference })
      const document = oppositeOf(original.document, { reference: reversalReference, reason })
      const from = { replaces: null, after: original.lastStepOn }
      const version = judgeVersion({ state, rules, effectiveOn, document, ...from })
      return mapJudged(after(may, version), (opposite) => [
        VirementReversed.of(effectiveOn, { reference, financialYear, reversalReference, reason }),
        VirementProposed.of(effectiveOn, { ...opposite, reverses: reference }),
      ])
    }),
  )
}

/** A virement is reversed at most once; a reversal that came to nothing does not count. */
const refuseReversal = (state: BudgetYear, original: Virement): ProposalRefusal | null => {
  const { reference } = original.document
  switch (original.status) {
    case 'proposed':
    case 'agreed':
    case 'approved':
    case 'rejected':
    case 'withdrawn':
      return { tag: 'NotPosted', reference, state: original.status }
    case 'posted':
    case 'reversed':
      return original.reversal === null
        ? null
        : refuseSecondReversal(state, reference, original.reversal)
  }
}

const refuseSecondReversal = (
  { virements }: BudgetYear,
  reference: string,
  reversalReference: string,
): AlreadyReversed | null => {
  const reversal = entryOf(virements, reversalReference)
  const state = reversal?.status ?? 'withdrawn'
  return state === 'rejected' || state === 'withdrawn'
    ? null
    : { tag: 'AlreadyReversed', reference, reversalReference, state }
}
