import type { PlainDate } from '@coflyfr/core'
import type { PlanContent } from './content.ts'
import type { PlanDraft } from './draft.ts'
import { draftFrom, type VersionInForce } from './version-in-force.ts'

/** What every open plan has. */
export interface PlanHistory {
  /** Effective date of the last step of the plan itself; steps of actions have their own. */
  readonly lastStepOn: PlainDate
  readonly versionsSubmitted: number
  readonly inForce: VersionInForce | null
}

/** The next version is being written. */
export interface PlanBeingDrafted extends PlanHistory {
  readonly status: 'drafting'
  readonly draft: PlanDraft
}

/** A frozen version awaits approval; `submitter` is the person who submitted it. */
export interface PlanAwaitingApproval extends PlanHistory {
  readonly status: 'submitted'
  readonly content: PlanContent
  readonly contentHash: string
  readonly submitter: string
}

/** The newest version is approved. */
export interface PlanSettled extends PlanHistory {
  readonly status: 'in-force'
  readonly inForce: VersionInForce
}

/** A plan that is not closed. */
export type OpenPlan = PlanBeingDrafted | PlanAwaitingApproval | PlanSettled

/** What a decision about a plan knows of it. */
export type PlanState =
  | { readonly status: 'none' }
  | OpenPlan
  | { readonly status: 'closed'; readonly closedOn: PlainDate }

/** No plan yet. */
export const initialPlan = (): PlanState => ({ status: 'none' })

/** What an edit starts from: the draft, the submitted version, or the version in force as it stands today. */
export const draftOf = (plan: OpenPlan): PlanDraft => {
  switch (plan.status) {
    case 'drafting':
      return plan.draft
    case 'submitted': {
      const { version: _, ...draft } = plan.content
      return draft
    }
    case 'in-force':
      return draftFrom(plan.inForce)
  }
}

/** Effective date of the latest step of a plan or of any action in force: nothing may end before it. */
export const latestStepOn = ({ lastStepOn, inForce }: OpenPlan): PlainDate => {
  const steps = [...(inForce?.standingByAction.values() ?? [])]
  return steps.reduce(
    (latest, step) => (step.lastStepOn > latest ? step.lastStepOn : latest),
    lastStepOn,
  )
}
