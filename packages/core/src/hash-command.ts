import { sha256Hex } from './hash.ts'
import { canonicalDataOf } from './leaf.ts'

/**
 * SHA-256, lower-case hex, of a command's canonical JSON as it was given: name, actor, date and data, without its id.
 * The same id with another hash is another command and is refused.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { hashCommand } from '@coflyfr/core'
 *
 * const actor = { id: 'u-1', role: 'auditor' }
 * const given = { command: 'CloseHistory', actor, effectiveOn: '2023-04-01', data: {} }
 * assert.match(hashCommand(given), /^[0-9a-f]{64}$/)
 * assert.notEqual(hashCommand(given), hashCommand({ ...given, effectiveOn: '2023-04-02' }))
 * ```
 */
export const hashCommand = (given: {
  readonly command: string
  readonly actor: unknown
  readonly effectiveOn: string
  readonly data: unknown
}): string => {
  const { command, actor, effectiveOn, data } = given
  return sha256Hex(canonicalDataOf({ command, actor, effectiveOn, data }))
}
