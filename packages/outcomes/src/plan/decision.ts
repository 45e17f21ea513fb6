import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PlanContent, StrategicAction } from './content.ts'
import { actionOf, type PlanDraft } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type {
  NoOpenDraft,
  NoSuchAction,
  NoSuchPlan,
  PlanIsClosed,
  PlanNotInForce,
  PlanRefusal,
} from './refusals.ts'
import { draftOf, type OpenPlan, type PlanState } from './state.ts'
import type { ActionStanding, VersionInForce } from './version-in-force.ts'

/** The answer to a command about a plan. */
export type PlanDecision = Either<PlanRefusal, readonly PlanEvent[]>

/** The plan, if there is one and it is not closed. */
export const openPlan = (
  state: PlanState,
  plan: string,
): Either<NoSuchPlan | PlanIsClosed, OpenPlan> => {
  switch (state.status) {
    case 'none':
      return left({ tag: 'NoSuchPlan', plan })
    case 'closed':
      return left({ tag: 'PlanIsClosed', plan, closedOn: state.closedOn })
    case 'drafting':
    case 'submitted':
    case 'in-force':
      return right(state)
  }
}

/** A plan whose next version is being written, and that version as it now reads. */
export interface Editable {
  readonly plan: OpenPlan
  readonly draft: PlanDraft
}

/** What an edit starts from. A version that is submitted may be edited, which makes the submission void. */
export const editablePlan = (
  state: PlanState,
  plan: string,
): Either<NoSuchPlan | PlanIsClosed | NoOpenDraft, Editable> =>
  pipe(
    openPlan(state, plan),
    flatMap(
      (open): Either<NoOpenDraft, Editable> =>
        open.status === 'in-force'
          ? left({ tag: 'NoOpenDraft', plan, versionInForce: open.inForce.content.version })
          : right({ plan: open, draft: draftOf(open) }),
    ),
  )

/** The action of that reference in a draft. */
export const actionIn = (
  draft: Pick<PlanDraft, 'actions'>,
  action: string,
): Either<NoSuchAction, StrategicAction> => {
  const found = actionOf(draft, action)
  return found === undefined ? left({ tag: 'NoSuchAction', action }) : right(found)
}

/** The version that a plan now works by. */
export const planInForce = (
  state: PlanState,
  plan: string,
): Either<
  NoSuchPlan | PlanIsClosed | PlanNotInForce,
  OpenPlan & { readonly inForce: VersionInForce }
> =>
  pipe(
    openPlan(state, plan),
    flatMap((open) => {
      const { inForce } = open
      return inForce === null
        ? left<PlanNotInForce>({ tag: 'PlanNotInForce', plan })
        : right({ ...open, inForce })
    }),
  )

/** An action of the version in force, with how it stands. */
export interface ActionInForce {
  readonly content: PlanContent
  readonly action: StrategicAction
  readonly standing: ActionStanding
}

/** The action of that reference in the version that the plan now works by. */
export const actionInForce = (
  state: PlanState,
  plan: string,
  reference: string,
): Either<NoSuchPlan | PlanIsClosed | PlanNotInForce | NoSuchAction, ActionInForce> =>
  pipe(
    planInForce(state, plan),
    flatMap(({ inForce: { content, standingByAction } }): Either<NoSuchAction, ActionInForce> => {
      const action = actionOf(content, reference)
      const standing = standingByAction.get(reference)
      return action === undefined || standing === undefined
        ? left({ tag: 'NoSuchAction', action: reference })
        : right({ content, action, standing })
    }),
  )
