import type { Hashing } from '../hashing.ts'
import { canonicalText } from '../text/canonical.ts'
import { isObject } from '../text/json.ts'
import { parseProofFile } from './proof-file.ts'

/** A command that somebody holds: its hash, and the role that it was given as. */
export interface CommandGiven {
  readonly hash: string
  readonly role: string
  /** Whether it may hold values about a person, which are not hashed as they were given. */
  readonly isPersonal: boolean
}

/** The commands that hold values about a person. */
const personal: ReadonlySet<string> = new Set([
  'AgreeOutcome',
  'KeepReturnParticulars',
  'RecordIdentity',
  'RecordRectification',
  'RecordVoice',
])

/** What is hashed in the place of a value about a person. */
export const withheld = '{"sealed":"(withheld)"}'

/** A command of the text of its file, or undefined where it is none. */
export const commandGiven = (hashing: Hashing, text: string): CommandGiven | undefined => {
  const parsed = parseProofFile(text)
  if ('path' in parsed) return undefined
  const { actor, command, data, effectiveOn } = parsed.value
  if (!isObject(actor) || typeof actor['role'] !== 'string') return undefined
  if (typeof command !== 'string' || typeof effectiveOn !== 'string' || !isObject(data))
    return undefined
  const hash = hashing.sha256Hex(canonicalText({ actor, command, data, effectiveOn }))
  const isPersonal = personal.has(command) && !text.replaceAll(/\s/g, '').includes(withheld)
  return { hash, role: actor['role'], isPersonal }
}
