import { LedgerOpened } from './events.ts'

/**
 * Whether an event, as the first of its log, opens a history load: inside one, recorded times are those that are given
 * with each command. Data that is not what it should be opens none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { opensHistory } from '@coflyfr/core'
 *
 * assert.equal(opensHistory({ type: 'LedgerOpened', data: { history: true } }), true)
 * assert.equal(opensHistory({ type: 'LedgerOpened', data: { history: false } }), false)
 * assert.equal(opensHistory(undefined), false)
 * ```
 */
export const opensHistory = (
  first: { readonly type: string; readonly data: unknown } | undefined,
): boolean =>
  first?.type === LedgerOpened.type &&
  typeof first.data === 'object' &&
  first.data !== null &&
  'history' in first.data &&
  first.data.history === true
