import { sha256Hex } from './hash.ts'
import { canonicalDataOf } from './leaf.ts'

/**
 * SHA-256, lower-case hex, of a command's canonical JSON as it was given: name, actor, date and data, without its id.
 * The same id with another hash is another command and is refused.
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
