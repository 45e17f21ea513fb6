import type { JsonValue } from '@coflyfr/core'
import { explainChecks, plainCheck, type RulesContext } from '@coflyfr/governance/rules'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { RetentionState } from '../retention/schedule-state.ts'
import { checkOfRole } from '../shared/roles.ts'
import type { NoSuchSubject } from '../subject/refusals.ts'
import type { DestroySubjectKey } from './commands.ts'
import { SubjectKeyDestroyed } from './events.ts'
import {
  answersOfDestruction,
  type Destruction,
  type DestructionRefusal,
  erasureUnder,
  refusalOfDestruction,
} from './rules.ts'

/** What destroying reads of other streams: what holds for everybody's records, and each merged key. */
export interface DestructionContext {
  readonly retention: RetentionState
  readonly [merged: `merged:${string}`]: PrivacyState
}

/** The part of the context that a merged key is. */
export const mergedPart = (key: string): `merged:${string}` => `merged:${key}`

const destructionOf = (
  command: DestroySubjectKey,
  person: Subject,
  context: DestructionContext,
): Destruction => ({
  command,
  person,
  merged: command.data.merged.map((key) => [key, context[mergedPart(key)] ?? { status: 'none' }]),
  retention: context.retention,
})

/** Decides on destroying every key of a person. */
export const decideDestruction = (
  command: DestroySubjectKey,
  state: PrivacyState,
  context: DestructionContext & RulesContext,
): Either<DestructionRefusal, readonly PrivacyEvent[]> => {
  const { effectiveOn, data } = command
  if (state.status === 'none') return left({ tag: 'NoSuchSubject', subject: data.subject })
  const refusal = refusalOfDestruction(destructionOf(command, state, context))
  if (refusal !== null) return left(refusal)
  const [erasure, { ground }] = erasureUnder(state, data.authority) ?? unruled()
  return right([SubjectKeyDestroyed.of(effectiveOn, { ...data, erasure, ground })])
}

const unruled = (): never => {
  throw new TypeError('Cannot destroy a key: no rule asked for an authority')
}

/** What `may` and a dry run say: every rule, and which of them refuse. */
export const explainDestruction = (
  command: DestroySubjectKey,
  state: PrivacyState,
  context: DestructionContext & RulesContext,
): JsonValue => {
  const role = checkOfRole(command, context)
  if (state.status === 'none') {
    const refusal: NoSuchSubject = { tag: 'NoSuchSubject', subject: command.data.subject }
    return explainChecks([role, plainCheck('somebody has the key', refusal)])
  }
  const answers = answersOfDestruction(destructionOf(command, state, context))
  return explainChecks([role, ...answers.map(({ rule, refusal }) => plainCheck(rule, refusal))])
}
