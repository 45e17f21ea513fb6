import type { Hashing } from '../hashing.ts'
import { canonicalText } from '../text/canonical.ts'
import { isObject } from '../text/json.ts'
import { parseProofFile } from './proof-file.ts'

/** A command that somebody holds: its hash, and the role that it was given as. */
export interface CommandGiven {
  readonly hash: string
  readonly role: string
}

/** A command of the text of its file, or undefined where it is none. A command with personal values has another hash, which only the ledger can make. */
export const commandGiven = (hashing: Hashing, text: string): CommandGiven | undefined => {
  const parsed = parseProofFile(text)
  if ('path' in parsed) return undefined
  const { actor, command, data, effectiveOn } = parsed.value
  if (!isObject(actor) || typeof actor['role'] !== 'string') return undefined
  if (typeof command !== 'string' || typeof effectiveOn !== 'string' || !isObject(data))
    return undefined
  const hash = hashing.sha256Hex(canonicalText({ actor, command, data, effectiveOn }))
  return { hash, role: actor['role'] }
}
