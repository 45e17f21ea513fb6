import type { Actor, Role } from '@coflyfr/core'
import {
  type ActorIsNotBy,
  type Check,
  type Count,
  plainCheck,
  type StepRefusal,
} from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type Judged, judgeFound } from './judged.ts'

/** A decision is recorded in the role that takes it. */
export const judgeBy = ({
  actor,
  data: { by },
}: {
  readonly actor: Actor
  readonly data: { readonly by: Role }
}): Judged<ActorIsNotBy, null> =>
  judgeFound(
    'the actor’s role is the authority that decides',
    actor.role === by ? right(null) : left({ tag: 'ActorIsNotBy', actorRole: actor.role, by }),
  )

/** The rules of a step in words, in order of precedence. */
const stepRules: readonly (readonly [StepRefusal['tag'], string])[] = [
  ['AlreadyTaken', 'the authority has not taken the step yet'],
  ['BeyondAuthority', 'it is within the authority’s limit'],
  ['NoRoute', 'a row of the approval rules covers it'],
  ['NotInRoute', 'the authority has this step in the route'],
  ['StepOutOfOrder', 'it is the authority’s turn'],
  ['SamePersonTwice', 'nobody holds two seats that the rules keep apart'],
]

/**
 * A step of a route, judged by the approval rules one by one up to the one that refuses. The counts are those of the
 * authority's limits; an authority without limits has no such rule.
 */
export const judgeStep = <Refused extends StepRefusal, Value>(
  answer: Either<Refused, Value>,
  counts: readonly Count[] = [],
): Judged<Refused, Value> => {
  const refusal = isLeft(answer) ? answer.left : null
  const checks: Check[] = []
  for (const [tag, words] of stepRules) {
    const isHeld = tag !== 'BeyondAuthority' || counts.length > 0
    const refused = refusal?.tag === tag ? refusal : null
    if (!isHeld && refused === null) continue
    checks.push({ ...plainCheck(words, refused), counts: tag === 'BeyondAuthority' ? counts : [] })
    if (refused !== null) break
  }
  return { checks, outcome: answer }
}
