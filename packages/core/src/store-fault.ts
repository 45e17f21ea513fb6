/** What is wrong with a store that cannot be used (CONTRACT, exit code 3). */
export type StoreFaultCode =
  | 'NotFound'
  | 'AlreadyExists'
  | 'IsADirectory'
  | 'NotALedger'
  | 'NewerFormat'
  | 'Damaged'
  | 'Truncated'
  | 'ReadOnly'
  | 'Unavailable'
  | 'UnreadableEvent'
  | 'UnsupportedEngine'

/**
 * Broken or unusable storage: thrown, because no caller can go on as if nothing were.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { StoreFault } from '@coflyfr/core'
 *
 * const fault = new StoreFault('IsADirectory', 'Cannot open the ledger: "/tmp" is a directory')
 * assert.equal(fault.code, 'IsADirectory')
 * ```
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
