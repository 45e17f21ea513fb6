import { addMonths, check, datedInOrder, type SubjectErased } from '@coflyfr/core'
import { type Either, flatMap, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import { type PrivacyState, referenceKey, type Subject } from '../privacy-stream/state.ts'
import type { DatedBeforePreviousStep } from '../shared/dated-before-previous-step.ts'
import type { NoSuchSubject, SubjectIsMerged } from '../subject/refusals.ts'
import { livingSubject } from '../subject/rules.ts'
import type { RightsCommand, RightsCommandOf } from './commands.ts'
import {
  AccessRequestReceived,
  DisclosureMade,
  ObjectionDecided,
  ProcessingRestricted,
  RectificationRecorded,
  RestrictionLifted,
} from './events.ts'
import type {
  AccessRequestIsAnswered,
  AlreadyRestricted,
  GroundDoesNotFit,
  NoSuchAccessRequest,
  NotRestricted,
  RightReferenceTaken,
} from './refusals.ts'

/** Why a command about a person's rights is refused, in this order. */
export type RightsRefusal =
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | AlreadyRestricted
  | NotRestricted
  | RightReferenceTaken
  | GroundDoesNotFit
  | NoSuchAccessRequest
  | AccessRequestIsAnswered
  | DatedBeforePreviousStep

type Decided = Either<RightsRefusal, readonly PrivacyEvent[]>

/** How long the answer to an access request may take (UK GDPR, article 12(3)), in months. */
const answerMonths = 1

/** Decides about a person's rights over their record. */
export const decideRights = (command: RightsCommand, state: PrivacyState): Decided =>
  pipe(
    livingSubject(state, command.data.subject),
    flatMap((subject) => decideFor(command, subject)),
  )

const decideFor = (command: RightsCommand, subject: Subject): Decided => {
  switch (command.command) {
    case 'RestrictProcessing':
      return restrict(command, subject)
    case 'LiftRestriction':
      return lift(command, subject)
    case 'RecordRectification': {
      const { corrects = null, ...data } = command.data
      return pipe(
        check(unused(subject, 'rectification', data.rectification)),
        map(() => [RectificationRecorded.of(command.effectiveOn, { ...data, corrects })]),
      )
    }
    case 'DecideObjection':
      return decideObjection(command, subject)
    case 'ReceiveAccessRequest': {
      const { effectiveOn, data } = command
      const dueOn = addMonths(effectiveOn, answerMonths)
      return pipe(
        check(unused(subject, 'request', data.request)),
        map(() => [AccessRequestReceived.of(effectiveOn, { ...data, dueOn })]),
      )
    }
    case 'MakeDisclosure':
      return disclose(command, subject)
  }
}

const restrict = (
  { effectiveOn, data }: RightsCommandOf<'RestrictProcessing'>,
  { restrictedFor, lastStepOn }: Subject,
): Decided =>
  restrictedFor === null
    ? pipe(
        check(datedInOrder(effectiveOn, lastStepOn)),
        map(() => [ProcessingRestricted.of(effectiveOn, data)]),
      )
    : left({ tag: 'AlreadyRestricted', subject: data.subject, ground: restrictedFor })

const lift = (
  { effectiveOn, data }: RightsCommandOf<'LiftRestriction'>,
  { restrictedFor, lastStepOn }: Subject,
): Decided =>
  restrictedFor === null
    ? left({ tag: 'NotRestricted', subject: data.subject })
    : pipe(
        check(datedInOrder(effectiveOn, lastStepOn)),
        map(() => [RestrictionLifted.of(effectiveOn, data)]),
      )

const unused = (
  { references, requests }: Subject,
  of: RightReferenceTaken['of'],
  reference: string,
): RightReferenceTaken | null => {
  const isTaken =
    of === 'request' ? requests.has(reference) : references.has(referenceKey(of, reference))
  return isTaken ? { tag: 'RightReferenceTaken', of, reference } : null
}

const decideObjection = (
  { effectiveOn, data }: RightsCommandOf<'DecideObjection'>,
  subject: Subject,
): Decided => {
  const { ground = null, ...decided } = data
  const { objection, outcome } = decided
  const doesFit = (outcome === 'refused') === (ground !== null)
  return pipe(
    check<RightsRefusal>(
      unused(subject, 'objection', objection) ??
        (doesFit ? null : { tag: 'GroundDoesNotFit', outcome }),
    ),
    map(() => [ObjectionDecided.of(effectiveOn, { ...decided, ground })]),
  )
}

const disclose = (
  { effectiveOn, data }: RightsCommandOf<'MakeDisclosure'>,
  subject: Subject,
): Decided => {
  const { request = null, ...disclosed } = data
  return pipe(
    check<RightsRefusal>(
      unused(subject, 'disclosure', disclosed.disclosure) ??
        (request === null ? null : openRequest(subject, request)),
    ),
    map(() => [DisclosureMade.of(effectiveOn, { ...disclosed, request })]),
  )
}

const openRequest = (
  { requests }: Subject,
  request: string,
): NoSuchAccessRequest | AccessRequestIsAnswered | null => {
  const answeredBy = requests.get(request)
  if (answeredBy === undefined) return { tag: 'NoSuchAccessRequest', request }
  return answeredBy === null ? null : { tag: 'AccessRequestIsAnswered', request, by: answeredBy }
}
