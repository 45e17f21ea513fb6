import type { Role } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import type { NoRoute } from './approval-route.ts'
import type { RouteStep, StepAct } from './route-step.ts'

/** The actor's role is not the authority named in `by`. */
export interface ActorIsNotBy {
  readonly tag: 'ActorIsNotBy'
  readonly actorRole: Role
  readonly by: Role
}

/** This authority has already taken this step. */
export interface AlreadyTaken {
  readonly tag: 'AlreadyTaken'
  readonly by: Role
  readonly act: StepAct
}

/** The authority may approve movements of this kind and scope, but not of this amount. */
export interface BeyondAuthority {
  readonly tag: 'BeyondAuthority'
  readonly rule: string
  readonly by: Role
  /** The amount tested, with earlier approvals where the rules count them. */
  readonly amount: PoundsText
  readonly limit: PoundsText
  /** Who may approve it instead; null where nobody may. */
  readonly next: Role | null
}

/** The route has no such step for this authority. */
export interface NotInRoute {
  readonly tag: 'NotInRoute'
  readonly rule: string
  readonly by: Role
  readonly act: StepAct | 'reject'
  readonly steps: readonly RouteStep[]
}

/** The step is in the route, but its turn has not come or has passed. */
export interface StepOutOfOrder {
  readonly tag: 'StepOutOfOrder'
  readonly rule: string
  readonly by: Role
  readonly act: StepAct
  /** The step whose turn it is. */
  readonly next: RouteStep | null
}

/** One person would hold two seats that the rules keep apart (INVARIANTS B3). */
export interface SamePersonTwice {
  readonly tag: 'SamePersonTwice'
  readonly person: string
  /** The seat held already and the one asked for: `proposer`, `poster`, or the role agreed or approved in. */
  readonly seats: readonly [string, string]
}

/** Why a step is refused, in order of precedence: the first that applies is given. */
export type StepRefusal =
  | ActorIsNotBy
  | AlreadyTaken
  | BeyondAuthority
  | NoRoute
  | NotInRoute
  | StepOutOfOrder
  | SamePersonTwice
