import { type ApprovalRoute, nextStep, type TakenStep } from '@coflyfr/governance/rules'
import type { NotApproved } from './refusals.ts'

/** What is to be posted, with its route and the steps taken so far. */
interface OnItsRoute {
  readonly status: string
  readonly reference: string
  readonly route: ApprovalRoute
  readonly taken: readonly TakenStep[]
}

/** The rule in words. */
export const routeIsComplete = 'its route is complete, so it is approved'

/** Nothing is posted before the last step of its route; the refusal names whose step comes next. */
export const refuseNotApproved = ({
  status,
  reference,
  route,
  taken,
}: OnItsRoute): NotApproved | null =>
  status === 'approved'
    ? null
    : { tag: 'NotApproved', reference, state: status, awaiting: nextStep(route, taken)?.by ?? null }
