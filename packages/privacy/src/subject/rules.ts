import type { SubjectErased } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { Keyholder } from '../privacy-stream/subject-source.ts'
import type { NoSuchSubject, SubjectIsMerged } from './refusals.ts'

/** The person, if somebody has the key, merged or not, and it was not destroyed. */
export const knownSubject = (
  state: PrivacyState,
  subject: string,
): Either<NoSuchSubject | SubjectErased, Subject> => {
  if (state.status === 'none') return left({ tag: 'NoSuchSubject', subject })
  return state.destroyed.size > 0 ? left({ tag: 'SubjectErased', subject }) : right(state)
}

/** The person, if the key is theirs now. */
export const livingSubject = (
  state: PrivacyState,
  subject: string,
): Either<NoSuchSubject | SubjectErased | SubjectIsMerged, Subject> => {
  if (state.status === 'none') return left({ tag: 'NoSuchSubject', subject })
  const gone = livingKey(state, subject)
  return gone === null ? right(state) : left(gone)
}

/**
 * Refuses to record anything under a key that was destroyed or merged; for a merged key the refusal names the key to
 * use. A key that was never given with `CreateSubjectKey` is not refused: a case may be older than the vault.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { livingKey } from '@coflyfr/privacy/rules'
 *
 * assert.equal(livingKey({ status: 'none' }, '7f3a9b21'), null)
 * assert.deepEqual(livingKey({ status: 'created', mergedInto: '0c55e1d8', destroyed: new Set() }, '7f3a9b21'), {
 *   tag: 'SubjectIsMerged', subject: '7f3a9b21', into: '0c55e1d8',
 * })
 * ```
 */
export const livingKey = (
  holder: Keyholder,
  subject: string,
): SubjectErased | SubjectIsMerged | null => {
  if (holder.status === 'none') return null
  if (holder.destroyed.size > 0) return { tag: 'SubjectErased', subject }
  return holder.mergedInto === null
    ? null
    : { tag: 'SubjectIsMerged', subject, into: holder.mergedInto }
}
