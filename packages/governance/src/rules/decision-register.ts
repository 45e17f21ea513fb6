import { oneOf, type PlainDate } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What a decision of a body can say. Noting moves nothing and permits nothing (INVARIANTS B7). */
export type DecisionVerb =
  | 'approved'
  | 'agreed'
  | 'noted'
  | 'endorsed'
  | 'deferred'
  | 'refused'
  | 'referred'

/** Codec of a {@link DecisionVerb}. */
export const DecisionVerb: t.Type<DecisionVerb, string, unknown> = oneOf(
  'approved',
  'agreed',
  'noted',
  'endorsed',
  'deferred',
  'refused',
  'referred',
)

/** The document that a decision is about; with a content hash, exactly that version of it. */
export type DecisionSubject = {
  readonly kind: SubjectKind
  readonly reference: string
  readonly contentHash?: string
}

/** The kinds of document that this ledger can tie a decision to. */
export type SubjectKind =
  | 'budget'
  | 'virement'
  | 'reserve'
  | 'drawdown'
  | 'plan'
  | 'approval-rules'
  | 'recommendation'
  | 'period'

/** Codec of a {@link SubjectKind}. */
export const SubjectKind: t.Type<SubjectKind, string, unknown> = oneOf(
  'budget',
  'virement',
  'reserve',
  'drawdown',
  'plan',
  'approval-rules',
  'recommendation',
  'period',
)

/**
 * Where a decision stands with call-in: it may still be called in, it is called in and waits, it was called in and
 * stands, or it was sent back or on and takes no effect of its own.
 */
export type CallInStanding = 'may-be-called-in' | 'called-in' | 'stands' | 'sent-back'

/** Call-in of a decision that is subject to it. */
export interface CallIn {
  readonly standing: CallInStanding
  /** Last day on which it may be called in. */
  readonly endsOn: PlainDate
  /** The day from which the decision is in effect, if it is not called in until then. */
  readonly inEffectFrom: PlainDate
  /** The day of the last step of its call-in. */
  readonly on: PlainDate
}

/** A decision as the minutes have it. */
export interface DecisionOnRecord {
  readonly verb: DecisionVerb
  readonly decidedOn: PlainDate
  readonly subject: DecisionSubject | null
  /** Absent for one that takes effect without call-in: exempt as urgent, or never subject to it. */
  readonly callIn?: CallIn
}

/** The decisions of one body, by reference of the minute. */
export type DecisionRegister = ReadonlyMap<string, DecisionOnRecord>
