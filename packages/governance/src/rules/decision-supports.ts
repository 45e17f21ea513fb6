import type { PlainDate, Role } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type {
  CallInStanding,
  DecisionOnRecord,
  DecisionRegister,
  DecisionSubject,
  DecisionVerb,
} from './decision-register.ts'

/** What a command says a body decided: which minute, what it did, when, and about which document. */
export interface CitedDecision {
  /** The body, by the role its recorder acts in: the stream is `body-<by>`. */
  readonly by: Role
  /** Reference of the minute. */
  readonly decision: string
  readonly verb: DecisionVerb
  /** The minute's own date: `decidedOn`, else `effectiveOn`. */
  readonly decidedOn: PlainDate
  /** The day from which what cites it is to hold. */
  readonly effectiveOn: PlainDate
  readonly subject: DecisionSubject
}

/** The minute cited is on record, but does not say what the command says. */
export interface DecisionDoesNotSupport {
  readonly tag: 'DecisionDoesNotSupport'
  readonly by: Role
  readonly decision: string
  readonly expected: Omit<DecisionOnRecord, 'callIn'>
  readonly found: DecisionOnRecord
}

/**
 * The minute cited is on record but not in effect: it can still be called in, has been called in, or was sent back.
 */
export interface DecisionNotInEffect {
  readonly tag: 'DecisionNotInEffect'
  readonly by: Role
  readonly decision: string
  readonly standing: CallInStanding
  /** From when it is in effect if nothing happens; null while nobody can say. */
  readonly inEffectFrom: PlainDate | null
}

/** Whether the ledger holds the minute; one it does not hold is accepted, and shown as such. */
export type DecisionStanding = 'on-record' | 'not-on-record'

const isSameSubject = (recorded: DecisionSubject | null, cited: DecisionSubject): boolean =>
  recorded === null ||
  (recorded.kind === cited.kind &&
    recorded.reference === cited.reference &&
    (recorded.contentHash === undefined || recorded.contentHash === cited.contentHash))

/**
 * For a decision that call-in delays, a citation without a date of its own may give the day on which it took effect.
 */
const isSameDay = ({ decidedOn, callIn }: DecisionOnRecord, cited: CitedDecision): boolean =>
  decidedOn === cited.decidedOn || (callIn !== undefined && cited.decidedOn === cited.effectiveOn)

/** Nothing takes effect while call-in may stop it. */
const inEffect = (
  { callIn }: DecisionOnRecord,
  { by, decision, effectiveOn }: CitedDecision,
): Either<DecisionNotInEffect, DecisionStanding> => {
  if (callIn === undefined) return right('on-record')
  const { standing } = callIn
  const waits = standing === 'called-in' || standing === 'sent-back'
  if (!waits && effectiveOn >= callIn.inEffectFrom) return right('on-record')
  const inEffectFrom = waits ? null : callIn.inEffectFrom
  return left({ tag: 'DecisionNotInEffect', by, decision, standing, inEffectFrom })
}

/**
 * Compares a cited decision with the body's own register (CONTRACT, "Roles"): verb and date must agree, and the subject
 * where the minute names one, and it must be in effect. Refuses with `DecisionDoesNotSupport` or `DecisionNotInEffect`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { decisionSupports } from '@coflyfr/governance/rules'
 *
 * const decidedOn = plainDate('2023-09-19')
 * const subject = { kind: 'virement', reference: 'V1' } as const
 * const register = new Map([['CAB-7', { verb: 'agreed', decidedOn, subject } as const]])
 * const when = { decidedOn, effectiveOn: decidedOn }
 * const cited = { by: 'cabinet', decision: 'CAB-7', verb: 'approved', ...when, subject } as const
 * assert.equal(decisionSupports(register, cited)._tag, 'Left')
 * assert.deepEqual(decisionSupports(register, { ...cited, verb: 'agreed' }), {
 *   _tag: 'Right',
 *   right: 'on-record',
 * })
 * ```
 */
export const decisionSupports = (
  register: DecisionRegister,
  cited: CitedDecision,
): Either<DecisionDoesNotSupport | DecisionNotInEffect, DecisionStanding> => {
  const { by, decision, verb, decidedOn, subject } = cited
  const found = register.get(decision)
  if (found === undefined) return right('not-on-record')
  if (found.verb === verb && isSameDay(found, cited) && isSameSubject(found.subject, subject))
    return inEffect(found, cited)
  const expected = { verb, decidedOn, subject }
  return left({ tag: 'DecisionDoesNotSupport', by, decision, expected, found })
}
