import type { Role } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TypeOf } from 'io-ts'
import type { Subject } from '../privacy-stream/state.ts'
import type { Allocation } from './allocation.ts'
import type { UnsealIdentity, UnsealStatement } from './commands.ts'
import type { NeedToKnow, UnsealingReason } from './events.ts'
import type { NoNeedToKnow, NoReasonToBreakGlass, ProcessingIsRestricted } from './refusals.ts'

/** What gave a reader the need to know. */
export type Need = TypeOf<typeof NeedToKnow>

/** Roles whose work is with every case: they allocate, answer access requests, or oversee. */
const seeAll: readonly Role[] = [
  'team-manager',
  'head-of-service',
  'records-officer',
  'data-protection-officer',
]

const breakingReasons: readonly TypeOf<typeof UnsealingReason>[] = ['safeguarding', 'emergency']

/**
 * Whether the actor may read about the person, and what gives them the need to know. Breaking the glass stands in for a
 * need to know, but lifts no restriction.
 */
export const mayRead = (
  { actor, data }: UnsealIdentity | UnsealStatement,
  { restrictedFor }: Subject,
  allocation: Allocation,
): Either<ProcessingIsRestricted | NoReasonToBreakGlass | NoNeedToKnow, Need> => {
  const { subject, reason, breakGlass = false } = data
  if (restrictedFor !== null && actor.role !== 'data-protection-officer')
    return left({ tag: 'ProcessingIsRestricted', subject, ground: restrictedFor })
  if (breakGlass && !breakingReasons.includes(reason))
    return left({ tag: 'NoReasonToBreakGlass', reason, allowed: breakingReasons })
  if ([...allocation.workers.values()].includes(actor.id)) return right('allocated')
  if (seeAll.includes(actor.role)) return right('role')
  if (!allocation.isRecorded) return right('not-recorded')
  return breakGlass ? right('none') : left({ tag: 'NoNeedToKnow', subject, actor: actor.id })
}
