import { check, datedInOrder, type SubjectErased } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import { type Either, flatMap, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { RightReferenceTaken } from '../rights/refusals.ts'
import type { DatedBeforePreviousStep } from '../shared/dated-before-previous-step.ts'
import type { NoSuchSubject, SubjectIsMerged } from '../subject/refusals.ts'
import { livingSubject } from '../subject/rules.ts'
import type { ErasureStep } from './commands.ts'
import { ErasureAgreed, ErasureApproved, ErasureRequested, ErasureWithdrawn } from './events.ts'
import type { ErasureOutOfOrder, NoSuchErasure } from './refusals.ts'
import type { Erasure, ErasureStatus } from './state.ts'

/** Why a step towards an erasure is refused, in this order. */
export type ErasureStepRefusal =
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | RightReferenceTaken
  | NoSuchErasure
  | ErasureOutOfOrder
  | SamePersonTwice
  | DatedBeforePreviousStep

type Decided = Either<ErasureStepRefusal, readonly PrivacyEvent[]>

/** Decides on one step towards an erasure: one person asks, another agrees, a third approves. */
export const decideErasureStep = (command: ErasureStep, state: PrivacyState): Decided =>
  pipe(
    livingSubject(state, command.data.subject),
    flatMap((subject) => decideFor(command, subject)),
  )

const decideFor = (command: ErasureStep, subject: Subject): Decided => {
  const { effectiveOn } = command
  switch (command.command) {
    case 'RequestErasure': {
      const { erasure: reference } = command.data
      return subject.erasures.has(reference)
        ? left({ tag: 'RightReferenceTaken', of: 'erasure', reference })
        : right([ErasureRequested.of(effectiveOn, command.data)])
    }
    case 'AgreeErasure':
      return pipe(
        atStep(command, subject, ['requested']),
        flatMap((erasure) => anotherPerson(command, 'data protection officer', erasure)),
        map(() => [ErasureAgreed.of(effectiveOn, command.data)]),
      )
    case 'ApproveErasure':
      return pipe(
        atStep(command, subject, ['agreed']),
        flatMap((erasure) => anotherPerson(command, 'approver', erasure)),
        map(() => [ErasureApproved.of(effectiveOn, command.data)]),
      )
    case 'WithdrawErasure':
      return pipe(
        atStep(command, subject, ['requested', 'agreed', 'approved']),
        map(() => [ErasureWithdrawn.of(effectiveOn, command.data)]),
      )
  }
}

type StepRefusal = NoSuchErasure | ErasureOutOfOrder | SamePersonTwice | DatedBeforePreviousStep

const atStep = (
  { effectiveOn, data }: ErasureStep,
  { erasures }: Subject,
  expected: readonly ErasureStatus[],
): Either<StepRefusal, Erasure> => {
  const { erasure } = data
  const found = erasures.get(erasure)
  if (found === undefined) return left({ tag: 'NoSuchErasure', erasure })
  const { status, lastStepOn } = found
  if (!expected.includes(status))
    return left({ tag: 'ErasureOutOfOrder', erasure, status, expected })
  return pipe(
    check<StepRefusal>(datedInOrder(effectiveOn, lastStepOn)),
    map(() => found),
  )
}

const anotherPerson = (
  { actor: { id } }: ErasureStep,
  asked: string,
  { requestedBy, agreedBy }: Erasure,
): Either<StepRefusal, null> => {
  if (id === requestedBy)
    return left({ tag: 'SamePersonTwice', person: id, seats: ['proposer', asked] })
  return id === agreedBy
    ? left({ tag: 'SamePersonTwice', person: id, seats: ['data protection officer', asked] })
    : right(null)
}
