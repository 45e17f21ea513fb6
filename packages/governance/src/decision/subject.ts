import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { type DecisionSubject, SubjectKind } from '../rules/decision-register.ts'

const hashForm = /^[0-9a-f]{64}$/

const ContentHash: t.Type<string, string, unknown> = new t.Type(
  'ContentHash',
  (value): value is string => typeof value === 'string' && hashForm.test(value),
  (value, context) =>
    typeof value === 'string' && hashForm.test(value)
      ? t.success(value)
      : t.failure(value, context, 'a SHA-256 as 64 lower-case hex digits'),
  t.identity,
)

/** Codec of the document that a decision or an answer is about. */
export const Subject: t.Type<DecisionSubject, unknown, unknown> = exactObject(
  'subject',
  { kind: SubjectKind, reference: NonEmptyText },
  { contentHash: ContentHash },
)
