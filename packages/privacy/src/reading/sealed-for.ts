import { SubjectKey } from '@coflyfr/core'

/**
 * Whose key sealed the fields of an event: its subject's, or that of the child whose case it belongs to; null where it
 * is about nobody.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { sealedFor } from '@coflyfr/privacy'
 *
 * assert.equal(sealedFor({ case: '7f3a9b21', hearing: 'h-1' }), '7f3a9b21')
 * assert.equal(sealedFor({ financialYear: '2023-24' }), null)
 * ```
 */
export const sealedFor = (data: unknown): string | null => {
  if (typeof data !== 'object' || data === null) return null
  if ('subject' in data && SubjectKey.is(data.subject)) return data.subject
  return 'case' in data && SubjectKey.is(data.case) ? data.case : null
}
