import type { Actor, Role } from '@coflyfr/core'
import type { StepAct } from './route-step.ts'

/** A step taken: which, and by whom. For a body the actor is whoever recorded its decision. */
export interface TakenStep {
  readonly by: Role
  readonly act: StepAct
  readonly actor: Actor
}

/** How far a document has come: who proposed it, and the steps taken, oldest first. */
export interface Progress {
  readonly proposer: Actor
  readonly taken: readonly TakenStep[]
}

/** A step that somebody asks to take. */
export interface StepRequest {
  readonly by: Role
  readonly act: StepAct
  readonly actor: Actor
}
