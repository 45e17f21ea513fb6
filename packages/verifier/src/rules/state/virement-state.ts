import type { PlacedEvent, Told } from '../../event.ts'
import { type Seat, stepOf, type TakenStep } from './steps.ts'

type VirementStatus =
  | 'proposed'
  | 'agreed'
  | 'approved'
  | 'posted'
  | 'reversed'
  | 'rejected'
  | 'withdrawn'

/** A virement in its latest version. */
export interface Virement {
  readonly document: Told
  readonly status: VirementStatus
  readonly steps: readonly TakenStep[]
  readonly proposers: readonly Seat[]
  /** The day of its latest version. */
  readonly versionOn: string
  readonly lastStepOn: string
  /** References of the virements that were proposed to reverse it. */
  readonly reversals: readonly string[]
  /** The authority that approved it; null again once it is amended. */
  readonly approvedBy: string | null
}

const proposer = ({ actor }: PlacedEvent): Seat => ({
  seat: 'proposer',
  id: actor.id,
  role: actor.role,
})

/** One empty list for all virements, because very many have no steps or reversals. */
const none: readonly never[] = []

/** A virement after the event that proposes it. */
export const proposedVirement = (event: PlacedEvent): Virement => ({
  document: event.data,
  status: 'proposed',
  steps: none,
  proposers: [proposer(event)],
  versionOn: event.effectiveOn,
  lastStepOn: event.effectiveOn,
  reversals: none,
  approvedBy: null,
})

const ended: Readonly<Record<string, VirementStatus>> = {
  VirementRejected: 'rejected',
  VirementWithdrawn: 'withdrawn',
  VirementPosted: 'posted',
}

/** A virement after a later event. */
export const nextVirement = (virement: Virement, event: PlacedEvent): Virement => {
  const { type, effectiveOn, data } = event
  const step = { lastStepOn: effectiveOn }
  if (type === 'VirementAmended')
    return {
      ...virement,
      ...step,
      document: data,
      status: 'proposed',
      steps: [],
      proposers: virement.proposers.concat(proposer(event)),
      versionOn: effectiveOn,
      approvedBy: null,
    }
  if (type === 'VirementAgreed')
    return { ...virement, ...step, status: 'agreed', steps: virement.steps.concat(stepOf(event)) }
  if (type === 'VirementApproved')
    return {
      ...virement,
      ...step,
      status: 'approved',
      steps: virement.steps.concat(stepOf(event)),
      approvedBy: data.by,
    }
  if (type === 'VirementReversed')
    return { ...virement, reversals: virement.reversals.concat(data.reversalReference) }
  return { ...virement, ...step, status: ended[type] ?? virement.status }
}

/** Whether a virement may still be posted. */
export const isPending = ({ status }: Virement): boolean =>
  status === 'proposed' || status === 'agreed' || status === 'approved'
