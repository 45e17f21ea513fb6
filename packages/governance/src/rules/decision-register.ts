import { oneOf, type PlainDate } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What a decision of a body can say. Noting moves nothing and permits nothing (INVARIANTS B7). */
export type DecisionVerb = 'approved' | 'agreed' | 'noted' | 'endorsed' | 'deferred' | 'refused'

/** Codec of a {@link DecisionVerb}. */
export const DecisionVerb: t.Type<DecisionVerb, string, unknown> = oneOf(
  'approved',
  'agreed',
  'noted',
  'endorsed',
  'deferred',
  'refused',
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

/** A decision as the minutes have it. */
export interface DecisionOnRecord {
  readonly verb: DecisionVerb
  readonly decidedOn: PlainDate
  readonly subject: DecisionSubject | null
}

/** The decisions of one body, by reference of the minute. */
export type DecisionRegister = ReadonlyMap<string, DecisionOnRecord>
