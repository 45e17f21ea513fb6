import type { Actor, EventOf, PlainDate, Recorded } from '@coflyfr/core'
import type { ApprovalRoute, TakenStep } from '@coflyfr/governance/rules'
import { endPending, holdPending, moveBudget } from '../budget-year/balances.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { entryOf, withEntry } from '../shared/persistent-map.ts'
import { countApproval, uncountApproval } from './approved-totals.ts'
import { documentOfWire, type VirementDocument } from './document.ts'
import type {
  VirementAgreed,
  VirementAmended,
  VirementApproved,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from './events.ts'

/** What every virement keeps, whatever became of it. */
interface VirementRecord {
  readonly document: VirementDocument
  readonly contentHash: string
  /** The virement that this one undoes, or null. */
  readonly reverses: string | null
  /** Effective date of the last step. */
  readonly lastStepOn: PlainDate
}

/** A virement that waits for agreement, approval or posting: it counts as pending. */
export interface PendingVirement extends VirementRecord {
  readonly status: 'proposed' | 'agreed' | 'approved'
  /** Who proposed it, and who amended it since. */
  readonly authors: readonly [Actor, ...Actor[]]
  /** Steps taken towards this version, oldest first. */
  readonly taken: readonly TakenStep[]
  /** Effective date of the version in force: nobody decided on it before. */
  readonly versionOn: PlainDate
  /** The route as it stood at the last step. */
  readonly route: ApprovalRoute
}

/** A virement that moved the budget; `reversed` once its opposite was posted as well. */
export interface PostedVirement extends VirementRecord {
  readonly status: 'posted' | 'reversed'
  /** The virement last proposed to undo it, or null. */
  readonly reversal: string | null
}

/** A virement that came to nothing. */
export interface EndedVirement extends VirementRecord {
  readonly status: 'rejected' | 'withdrawn'
}

/** A virement in any of its states. */
export type Virement = PendingVirement | PostedVirement | EndedVirement

/** Whether a virement still counts as pending. */
export const isPending = (virement: Virement): virement is PendingVirement =>
  virement.status === 'proposed' || virement.status === 'agreed' || virement.status === 'approved'

const known = (state: BudgetYear, reference: string): Virement => {
  const virement = entryOf(state.virements, reference)
  if (virement === undefined) throw new Error(`Cannot fold: no virement ${reference} was proposed`)
  return virement
}

const pending = (state: BudgetYear, reference: string): PendingVirement => {
  const virement = known(state, reference)
  if (!isPending(virement)) throw new Error(`Cannot fold: virement ${reference} is not pending`)
  return virement
}

const put = (state: BudgetYear, virement: Virement): BudgetYear => ({
  ...state,
  virements: withEntry(state.virements, virement.document.reference, virement),
})

/** The year without a pending virement's own approval, if it has one: an amendment starts from that. */
export const beforeOwnApproval = (
  state: BudgetYear,
  { status, taken, document }: PendingVirement,
): BudgetYear => {
  const approval = status === 'approved' ? taken.at(-1) : undefined
  if (approval === undefined) return state
  const approvedTotals = uncountApproval(state.approvedTotals, approval.by, document)
  return { ...state, approvedTotals }
}

/** Holds the legs of a proposal as pending. */
export const evolveProposed = (
  state: BudgetYear,
  { actor, effectiveOn, data }: Recorded<EventOf<typeof VirementProposed>>,
): BudgetYear => {
  const document = documentOfWire(data)
  const { contentHash, reverses, route } = data
  return put(
    { ...state, balances: holdPending(state.balances, document.legs) },
    {
      status: 'proposed',
      document,
      contentHash,
      reverses,
      authors: [actor],
      taken: [],
      route,
      versionOn: effectiveOn,
      lastStepOn: effectiveOn,
    },
  )
}

/** Puts another version in its place, with no step taken. */
export const evolveAmended = (
  state: BudgetYear,
  { actor, effectiveOn, data }: Recorded<EventOf<typeof VirementAmended>>,
): BudgetYear => {
  const before = pending(state, data.reference)
  const document = documentOfWire(data)
  const { balances } = state
  const { approvedTotals } = beforeOwnApproval(state, before)
  return put(
    {
      ...state,
      balances: holdPending(endPending(balances, before.document.legs), document.legs),
      approvedTotals,
    },
    {
      ...before,
      status: 'proposed',
      document,
      contentHash: data.contentHash,
      authors: [...before.authors, actor],
      taken: [],
      route: data.route,
      versionOn: effectiveOn,
      lastStepOn: effectiveOn,
    },
  )
}

/** Notes a step that is not the last. */
export const evolveAgreed = (
  state: BudgetYear,
  { actor, effectiveOn, data }: Recorded<EventOf<typeof VirementAgreed>>,
): BudgetYear => {
  const before = pending(state, data.reference)
  const taken = [...before.taken, { by: data.by, act: 'agree', actor } as const]
  return put(state, {
    ...before,
    status: 'agreed',
    taken,
    route: data.route,
    lastStepOn: effectiveOn,
  })
}

/** Notes the last step and counts it against the authority's yearly total; nothing moves. */
export const evolveApproved = (
  state: BudgetYear,
  { actor, effectiveOn, data }: Recorded<EventOf<typeof VirementApproved>>,
): BudgetYear => {
  const before = pending(state, data.reference)
  const taken = [...before.taken, { by: data.by, act: 'approve', actor } as const]
  const approvedTotals = countApproval(state.approvedTotals, data.by, before.document)
  return put(
    { ...state, approvedTotals },
    { ...before, status: 'approved', taken, route: data.route, lastStepOn: effectiveOn },
  )
}

const recordOf = ({ document, contentHash, reverses }: PendingVirement, lastStepOn: PlainDate) => ({
  document,
  contentHash,
  reverses,
  lastStepOn,
})

/** Ends a virement that will not be posted. */
export const evolveEnded = (
  state: BudgetYear,
  {
    type,
    effectiveOn,
    data,
  }: Recorded<EventOf<typeof VirementRejected> | EventOf<typeof VirementWithdrawn>>,
): BudgetYear => {
  const before = pending(state, data.reference)
  const status = type === 'VirementRejected' ? 'rejected' : 'withdrawn'
  return put(
    { ...state, balances: endPending(state.balances, before.document.legs) },
    { ...recordOf(before, effectiveOn), status },
  )
}

/** Moves the budget, and marks what a reversal undid. */
export const evolvePosted = (
  state: BudgetYear,
  { effectiveOn, data }: Recorded<EventOf<typeof VirementPosted>>,
): BudgetYear => {
  const before = pending(state, data.reference)
  const { legs } = before.document
  const moved = put(
    { ...state, balances: moveBudget(endPending(state.balances, legs), legs) },
    { ...recordOf(before, effectiveOn), status: 'posted', reversal: null },
  )
  const undone = data.reverses === null ? null : known(state, data.reverses)
  return undone?.status === 'posted' ? put(moved, { ...undone, status: 'reversed' }) : moved
}

/** Names the proposal that is to undo a posted virement. */
export const evolveReversed = (
  state: BudgetYear,
  { data: { reference, reversalReference } }: Recorded<EventOf<typeof VirementReversed>>,
): BudgetYear => {
  const posted = known(state, reference)
  if (posted.status !== 'posted') throw new Error(`Cannot fold: ${reference} is not posted`)
  return put(state, { ...posted, reversal: reversalReference })
}
