import type { Milestone, PlanContent, StrategicAction } from './content.ts'

/** A version that is being written: it gets its number when it is submitted. */
export type PlanDraft = Omit<PlanContent, 'version'>

/** The action of that reference, or undefined. */
export const actionOf = (
  { actions }: Pick<PlanDraft, 'actions'>,
  reference: string,
): StrategicAction | undefined => actions.find(({ action }) => action === reference)

/** The draft with one action changed; the order of actions stays. */
export const withAction = (
  draft: PlanDraft,
  reference: string,
  change: (action: StrategicAction) => StrategicAction,
): PlanDraft => ({
  ...draft,
  actions: draft.actions.map((one) => (one.action === reference ? change(one) : one)),
})

/** The action with the milestone in place of the one of its reference, or after those it has. */
export const withMilestone = (action: StrategicAction, given: Milestone): StrategicAction => {
  const { milestones } = action
  const known = milestones.some(({ milestone }) => milestone === given.milestone)
  return {
    ...action,
    milestones: known
      ? milestones.map((one) => (one.milestone === given.milestone ? given : one))
      : [...milestones, given],
  }
}
