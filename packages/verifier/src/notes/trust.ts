import type { Hashing } from '../hashing.ts'
import { type Bytes, utf8 } from '../text/bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { EndedKey } from './ended-keys.ts'
import { type Note, parseNote } from './note.ts'
import type { Quorum } from './policy.ts'
import { isSameKey, type VerifierKey } from './verifier-key.ts'

/** What an auditor knows of keys. */
export interface KnownKeys {
  readonly origin: string
  readonly keys: readonly VerifierKey[]
  readonly ends: readonly EndedKey[]
  readonly quorum: Quorum
}

/** A checkpoint that may be trusted, or the code of why not. */
export type Trusted =
  | { readonly kind: 'trusted'; readonly checkpoint: Checkpoint; readonly hasQuorum: boolean }
  | { readonly kind: 'not'; readonly code: string; readonly detail: string }

const not = (code: string, detail: string): Trusted => ({ kind: 'not', code, detail })

/** The known keys that signed a note; or those whose signature is wrong. */
export interface Signed {
  readonly by: readonly VerifierKey[]
  readonly wrongBy: readonly VerifierKey[]
}

/** Checks the signatures of a note that stand under known keys. */
export const signedBy = async (
  { isSignedBy }: Hashing,
  { text, signatures }: Note,
  keys: readonly VerifierKey[],
): Promise<Signed> => {
  const message = utf8(text)
  const [by, wrongBy]: [VerifierKey[], VerifierKey[]] = [[], []]
  for (const { name, id, signature } of signatures) {
    for (const key of keys.filter((known) => known.name === name && known.id === id)) {
      const isRight =
        signature.length === 64 && (await isSignedBy(key.publicKey, message, signature))
      ;(isRight ? by : wrongBy).push(key)
    }
  }
  return { by, wrongBy }
}

const timestampOf = (bytes: Bytes): bigint =>
  bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)

/** Whether a witness cosigned a note (C2SP tlog-cosignature). */
const isCosigned = async (hashing: Hashing, note: Note, key: VerifierKey): Promise<boolean> => {
  for (const { name, id, signature } of note.signatures) {
    if (name !== key.name || id !== key.id || signature.length !== 72) continue
    const time = timestampOf(signature.slice(0, 8))
    const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`)
    if (await hashing.isSignedBy(key.publicKey, message, signature.slice(8))) return true
  }
  return false
}

const isMet = async (hashing: Hashing, note: Note, quorum: Quorum): Promise<boolean> => {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return isCosigned(hashing, note, quorum.key)
  let met = 0
  for (const member of quorum.members) if (await isMet(hashing, note, member)) met += 1
  return met >= quorum.least
}

/** The end that all of the signers of a checkpoint came to before its size. */
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
    return not('MalformedCheckpoint', 'it is no checkpoint in its one form')
  const twins = keys.filter((key) =>
    keys.some((other) => key.id === other.id && key.name === other.name && !isSameKey(key, other)),
  )
  if (twins.length > 0) return not('AmbiguousKey', `two keys share ${twins[0]?.name}`)
  const { by, wrongBy } = await signedBy(hashing, note, keys)
  if (wrongBy[0] !== undefined)
    return not('InvalidSignature', `the signature of ${wrongBy[0].name} is not its`)
  if (by.length === 0) return not('UnknownKey', 'no known key signed it')
  if (checkpoint.origin !== origin)
    return not('WrongOrigin', `it is of ${checkpoint.origin}, expected ${origin}`)
  const end = endOf(by, ends, checkpoint.size)
  if (end !== undefined)
    return not(
      end.kind === 'revoked' ? 'RevokedKey' : 'RetiredKey',
      `${end.key.name} was ${end.kind} after ${end.size}`,
    )
  return { kind: 'trusted', checkpoint, hasQuorum: await isMet(hashing, note, quorum) }
}
