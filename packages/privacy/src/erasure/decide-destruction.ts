import type { JsonValue } from '@coflyfr/core'
import {
  explainChecks,
  type Figures,
  plainCheck,
  type RulesContext,
} from '@coflyfr/governance/rules'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { RecordOfCases } from '../retention/case-records.ts'
import type { RetentionState } from '../retention/schedule-state.ts'
import { checkOfRole } from '../shared/roles.ts'
import type { NoSuchSubject } from '../subject/refusals.ts'
import type { DestroySubjectKey } from './commands.ts'
import { SubjectKeyDestroyed } from './events.ts'
import { type Destruction, erasureUnder, keptLongest, recordClassesOf } from './kept-record.ts'
import { answersOfDestruction, type DestructionRefusal, refusalOfDestruction } from './rules.ts'

/**
 * What the decision reads from other streams of this package: what holds for everybody's records, and each merged key.
 */
export interface DestructionReads {
  readonly retention: RetentionState
  readonly [merged: `merged:${string}`]: PrivacyState
}

/** Everything that the decision depends on besides the person's own stream. */
export interface DestructionContext extends DestructionReads {
  /** What the cases under all keys of the person say together. */
  readonly record: RecordOfCases
  /** The keys that the log says were merged into the person's, named by the command or not. */
  readonly mergedKeys: readonly string[]
}

/** The name of a merged key's part of the context. */
export const mergedPart = (key: string): `merged:${string}` => `merged:${key}`

const destructionOf = (
  command: DestroySubjectKey,
  person: Subject,
  context: DestructionContext,
): Destruction => ({
  command,
  person,
  merged: command.data.merged.map((key) => [key, context[mergedPart(key)] ?? { status: 'none' }]),
  mergedKeys: context.mergedKeys,
  record: context.record,
  retention: context.retention,
})

/** The figures behind the answers: the classes of the record, and which of them keeps it longest. */
const figuresOf = (of: Destruction): Figures => {
  const longest = keptLongest(of)
  const recordClasses = recordClassesOf(of)
  return {
    recordClasses: recordClasses.length === 0 ? null : recordClasses.join(', '),
    keptLongestAs: longest?.recordClass ?? null,
    countedFrom: longest === null ? null : `${longest.trigger}, ${longest.on}`,
    dueOn: longest?.dueOn ?? null,
  }
}

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

/** What `may` and a dry run say: every rule, which of them refuse, and which class keeps the record until when. */
export const explainDestruction = (
  command: DestroySubjectKey,
  state: PrivacyState,
  context: DestructionContext & RulesContext,
): JsonValue => {
  const role = checkOfRole(command, context)
  if (state.status === 'none') {
    const refusal: NoSuchSubject = { tag: 'NoSuchSubject', subject: command.data.subject }
    return explainChecks([role, plainCheck('the key belongs to a person', refusal)])
  }
  const of = destructionOf(command, state, context)
  const answers = answersOfDestruction(of).map(({ rule, refusal }) => plainCheck(rule, refusal))
  return { ...explainChecks([role, ...answers]), ...figuresOf(of) }
}
