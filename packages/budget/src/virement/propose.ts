import type { RulesState } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { AmendVirement, ProposeVirement, ReverseVirement } from './commands.ts'
import { documentToWire, oppositeOf, virementContentHash } from './document.ts'
import {
  VirementAmended,
  type VirementEvent,
  VirementProposed,
  VirementReversed,
} from './events.ts'
import { findPending, findVirement } from './find.ts'
import type { AlreadyReversed, ProposalRefusal } from './refusals.ts'
import { type Proposal, refuseProposal, routeOfProposal } from './rules.ts'
import { beforeOwnApproval, type Virement } from './state.ts'

/** What the decisions on virements read besides the year's own stream. */
export interface VirementContext {
  readonly rules: RulesState
}

type Proposed = Either<ProposalRefusal, readonly VirementEvent[]>

const refuseReference = ({ virements }: BudgetYear, reference: string): ProposalRefusal | null =>
  entryOf(virements, reference) === undefined ? null : { tag: 'ReferenceInUse', reference }

/** The part of the event that says what is proposed and which way it must go, once every rule is kept. */
const versionOf = (proposal: Proposal) => {
  const refusal = refuseProposal(proposal)
  if (refusal !== null) return left(refusal)
  const route = routeOfProposal(proposal)
  if (isLeft(route)) return route
  const { document } = proposal
  const contentHash = virementContentHash(document)
  return right({ ...documentToWire(document), contentHash, route: route.right })
}

/** Puts a virement forward. */
export const proposeVirement = (
  command: ProposeVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data: document } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const taken = refuseReference(state, document.reference)
  if (taken !== null) return left(taken)
  const version = versionOf({
    state,
    rules: rules.right,
    effectiveOn,
    document,
    replaces: null,
    after: null,
  })
  if (isLeft(version)) return version
  return right([VirementProposed.of(effectiveOn, { ...version.right, reverses: null })])
}

/** Puts another version in the place of a pending one; every step taken towards that is void. */
export const amendVirement = (
  command: AmendVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data: document } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findPending(state, document)
  if (isLeft(found)) return found
  const { reverses, contentHash: contentHashBefore, lastStepOn } = found.right
  if (reverses !== null) {
    return left({ tag: 'ReversalCannotBeAmended', reference: document.reference, reverses })
  }
  const version = versionOf({
    state: beforeOwnApproval(state, found.right),
    rules: rules.right,
    effectiveOn,
    document,
    replaces: found.right,
    after: lastStepOn,
  })
  if (isLeft(version)) return version
  const data = { ...version.right, reverses, contentHashBefore }
  return right([VirementAmended.of(effectiveOn, data)])
}

/** Puts the opposite of a posted virement forward, under a reference of its own and by a route of its own. */
export const reverseVirement = (
  command: ReverseVirement,
  state: BudgetYear,
  context: VirementContext,
): Proposed => {
  const { effectiveOn, data } = command
  const { reference, financialYear, reversalReference, reason } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findVirement(state, data)
  if (isLeft(found)) return found
  const original = found.right
  const refused = refuseReversal(state, original) ?? refuseReference(state, reversalReference)
  if (refused !== null) return left(refused)
  const document = oppositeOf(original.document, { reference: reversalReference, reason })
  const version = versionOf({
    state,
    rules: rules.right,
    effectiveOn,
    document,
    replaces: null,
    after: original.lastStepOn,
  })
  if (isLeft(version)) return version
  return right([
    VirementReversed.of(effectiveOn, { reference, financialYear, reversalReference, reason }),
    VirementProposed.of(effectiveOn, { ...version.right, reverses: reference }),
  ])
}

/** A virement is reversed at most once; a reversal that came to nothing is none. */
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
