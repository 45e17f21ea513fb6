import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { Keyholder } from '../privacy-stream/subject-source.ts'
import type { NoSuchSubject, SubjectIsMerged } from './refusals.ts'

/** The person, if somebody has the key: merged or not. */
export const knownSubject = (
  state: PrivacyState,
  subject: string,
): Either<NoSuchSubject, Subject> =>
  state.status === 'none' ? left({ tag: 'NoSuchSubject', subject }) : right(state)

/** The person, if the key is theirs now. */
export const livingSubject = (
  state: PrivacyState,
  subject: string,
): Either<NoSuchSubject | SubjectIsMerged, Subject> => {
  if (state.status === 'none') return left({ tag: 'NoSuchSubject', subject })
  const merged = livingKey(state, subject)
  return merged === null ? right(state) : left(merged)
}

/**
 * Refuses what is to be recorded under a key that was merged, and names the key to record it under. A key that nobody was
 * given with `CreateSubjectKey` is no reason to refuse: a case may be older than the vault.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { livingKey } from '@coflyfr/privacy/rules'
 *
 * assert.equal(livingKey({ status: 'none' }, '7f3a9b21'), null)
 * assert.deepEqual(livingKey({ status: 'created', mergedInto: '0c55e1d8' }, '7f3a9b21'), {
 *   tag: 'SubjectIsMerged', subject: '7f3a9b21', into: '0c55e1d8',
 * })
 * ```
 */
export const livingKey = (holder: Keyholder, subject: string): SubjectIsMerged | null =>
  holder.status === 'none' || holder.mergedInto === null
    ? null
    : { tag: 'SubjectIsMerged', subject, into: holder.mergedInto }
