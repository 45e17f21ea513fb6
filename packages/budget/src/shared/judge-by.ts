import type { Actor, Role } from '@coflyfr/core'
import type { ActorIsNotBy } from '@coflyfr/governance/rules'
import { left, right } from 'fp-ts/lib/Either.js'
import { type Judged, judgeFound } from './judged.ts'

/** The rule of a route's steps in words. */
export const stepIsNext = 'the step is the next of its route, and nobody takes two'

/** Whoever records a decision acts in the role that decides. */
export const judgeBy = ({
  actor,
  data: { by },
}: {
  readonly actor: Actor
  readonly data: { readonly by: Role }
}): Judged<ActorIsNotBy, null> =>
  judgeFound(
    'the actor acts in the role that decides',
    actor.role === by ? right(null) : left({ tag: 'ActorIsNotBy', actorRole: actor.role, by }),
  )
