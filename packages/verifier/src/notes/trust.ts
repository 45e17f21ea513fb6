import type { Hashing } from '../hashing.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { EndedKey } from './ended-keys.ts'
import { type Note, parseNote } from './note.ts'
import type { Quorum } from './policy.ts'
import { isSignatureOf } from './signature.ts'
import { isSameKey, type VerifierKey } from './verifier-key.ts'

/** What decides whether a checkpoint is trusted: the origin, the known keys, where keys ended, and the quorum. */
export interface KnownKeys {
  readonly origin: string
  readonly keys: readonly VerifierKey[]
  readonly ends: readonly EndedKey[]
  readonly quorum: Quorum
}

/** A checkpoint that may be trusted, or the finding that says why not. */
export type Trusted =
  | { readonly kind: 'trusted'; readonly checkpoint: Checkpoint; readonly hasQuorum: boolean }
  | { readonly kind: 'not'; readonly code: string; readonly detail: string }

const not = (code: string, detail: string): Trusted => ({ kind: 'not', code, detail })

/** The known keys that signed a note, those whose signature is wrong, and those whose algorithm is not available. */
export interface Signed {
  readonly by: readonly VerifierKey[]
  readonly wrongBy: readonly VerifierKey[]
  readonly unknownOf: readonly VerifierKey[]
}

/** Checks the signatures of a note that carry the name and id of a known key. */
export const signedBy = async (
  hashing: Hashing,
  note: Note,
  keys: readonly VerifierKey[],
): Promise<Signed> => {
  const signed: Record<keyof Signed, VerifierKey[]> = { by: [], wrongBy: [], unknownOf: [] }
  for (const found of note.signatures) {
    for (const key of keys.filter(({ name, id }) => name === found.name && id === found.id)) {
      const isRight = await isSignatureOf(hashing, note, key, found.signature)
      const list = isRight === undefined ? 'unknownOf' : isRight ? 'by' : 'wrongBy'
      signed[list].push(key)
    }
  }
  return signed
}

const witnessesOf = (quorum: Quorum): readonly VerifierKey[] => {
  if (quorum.kind === 'none') return []
  return quorum.kind === 'witness' ? [quorum.key] : quorum.members.flatMap(witnessesOf)
}

const isMet = (quorum: Quorum, seenBy: readonly VerifierKey[]): boolean => {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return seenBy.some((key) => isSameKey(key, quorum.key))
  return quorum.members.filter((member) => isMet(member, seenBy)).length >= quorum.least
}

/** Why a checkpoint with these signatures may not be trusted, if there is a reason. */
const signatureFault = ({ wrongBy, unknownOf }: Signed): Trusted | undefined => {
  if (unknownOf[0] !== undefined)
    return not(
      'AlgorithmUnavailable',
      `the signature by ${unknownOf[0].name} cannot be checked here`,
    )
  if (wrongBy[0] !== undefined)
    return not('InvalidSignature', `the signature by ${wrongBy[0].name} is invalid`)
  return undefined
}

/** An ended key, if every key that signed the checkpoint ended at a smaller size; else undefined. */
const endOf = (by: readonly VerifierKey[], ends: readonly EndedKey[], size: number) => {
  const found = by.map((key) => ends.find((end) => isSameKey(end.key, key) && size > end.size))
  return found.includes(undefined) ? undefined : found[0]
}

/** Whether a signed checkpoint may be trusted. */
export const trust = async (
  hashing: Hashing,
  { origin, keys, ends, quorum }: KnownKeys,
  source: string,
): Promise<Trusted> => {
  const note = parseNote(source)
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text)
  if (note === undefined || checkpoint === undefined)
    return not('MalformedCheckpoint', 'it is not a checkpoint in its canonical form')
  const twins = keys.filter((key) =>
    keys.some((other) => key.id === other.id && key.name === other.name && !isSameKey(key, other)),
  )
  if (twins.length > 0)
    return not('AmbiguousKey', `two keys have the name ${twins[0]?.name} and the same key id`)
  const signed = await signedBy(hashing, note, keys)
  const { by } = signed
  const fault = signatureFault(signed)
  if (fault !== undefined) return fault
  if (by.length === 0) return not('UnknownKey', 'it is not signed by a known key')
  if (checkpoint.origin !== origin)
    return not('WrongOrigin', `it is of the ledger ${checkpoint.origin}, expected ${origin}`)
  const end = endOf(by, ends, checkpoint.size)
  if (end !== undefined)
    return not(
      end.kind === 'revoked' ? 'RevokedKey' : 'RetiredKey',
      `${end.key.name} was ${end.kind} after ${end.size}`,
    )
  const seen = await signedBy(hashing, note, witnessesOf(quorum))
  return signatureFault(seen) ?? { kind: 'trusted', checkpoint, hasQuorum: isMet(quorum, seen.by) }
}
