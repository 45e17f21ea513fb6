import type { PlainDate, Role } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type {
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
  readonly subject: DecisionSubject
}

/** The minute is on record and says something else than the command. */
export interface DecisionDoesNotSupport {
  readonly tag: 'DecisionDoesNotSupport'
  readonly by: Role
  readonly decision: string
  readonly expected: DecisionOnRecord
  readonly found: DecisionOnRecord
}

/** Whether the ledger holds the minute; one it does not hold is accepted, and shown as such. */
export type DecisionStanding = 'on-record' | 'not-on-record'

const isSameSubject = (recorded: DecisionSubject | null, cited: DecisionSubject): boolean =>
  recorded === null ||
  (recorded.kind === cited.kind &&
    recorded.reference === cited.reference &&
    (recorded.contentHash === undefined || recorded.contentHash === cited.contentHash))

/**
 * Compares a cited decision with the body's own register (CONTRACT, "Roles"): verb and date must agree, and the subject
 * where the minute names one. Refuses with `DecisionDoesNotSupport`.
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
 * const cited = { by: 'cabinet', decision: 'CAB-7', verb: 'approved', decidedOn, subject } as const
 * assert.equal(decisionSupports(register, cited)._tag, 'Left')
 * assert.deepEqual(decisionSupports(register, { ...cited, verb: 'agreed' }), {
 *   _tag: 'Right',
 *   right: 'on-record',
 * })
 * ```
 */
export const decisionSupports = (
  register: DecisionRegister,
  { by, decision, verb, decidedOn, subject }: CitedDecision,
): Either<DecisionDoesNotSupport, DecisionStanding> => {
  const found = register.get(decision)
  if (found === undefined) return right('not-on-record')
  if (
    found.verb === verb &&
    found.decidedOn === decidedOn &&
    isSameSubject(found.subject, subject)
  ) {
    return right('on-record')
  }
  const expected = { verb, decidedOn, subject }
  return left({ tag: 'DecisionDoesNotSupport', by, decision, expected, found })
}
