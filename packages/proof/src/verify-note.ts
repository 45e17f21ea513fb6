import { Buffer } from 'node:buffer'
import { verify } from 'node:crypto'
import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type Note, type NoteSignature, parseNote } from './note.ts'
import type { NoteRefusal } from './note-refusal.ts'
import { ed25519PublicKey } from './public-key.ts'
import { sameBytes } from './sha256.ts'
import type { VerifierKey } from './verifier-key.ts'

/** A text, and the known keys that signed it, each listed once. */
export interface VerifiedNote {
  readonly text: string
  readonly signers: readonly VerifierKey[]
}

/**
 * Reads a C2SP signed note, and gives its text only if a known key signed it and no signature by a known key is wrong.
 * Signatures by unknown keys are ignored. Refuses {@link NoteRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { flatMap, isRight } from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { parseVerifierKey, verifyNote } from '@coflyfr/proof'
 *
 * const note = `This is an example message.
 *
 * — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
 * `
 * const key = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
 * assert.ok(isRight(pipe(key, flatMap((known) => verifyNote(note, [known])))))
 * ```
 */
export const verifyNote = (
  source: string | Uint8Array,
  keys: readonly VerifierKey[],
): Either<NoteRefusal, VerifiedNote> =>
  pipe(
    parseNote(source),
    flatMap((note) => verifySignatures(note, keys)),
  )

const verifySignatures = (
  { text, signatures }: Note,
  keys: readonly VerifierKey[],
): Either<NoteRefusal, VerifiedNote> => {
  const signers = new Set<VerifierKey>()
  for (const signature of signatures) {
    const { name, keyId } = signature
    const [key, ...others] = keys.filter((known) => known.name === name && known.keyId === keyId)
    if (key === undefined) continue
    if (others.some((other) => !sameBytes(other.publicKey, key.publicKey))) {
      return left({ tag: 'AmbiguousKey', name, keyId })
    }
    if (!isSignedBy(key, text, signature)) return left({ tag: 'InvalidSignature', name, keyId })
    signers.add(key)
  }
  return signers.size > 0
    ? right({ text, signers: [...signers] })
    : left({
        tag: 'NoKnownSignature',
        found: signatures.map(({ name, keyId }) => `${name}+${keyId}`),
      })
}

const isSignedBy = (key: VerifierKey, text: string, signature: NoteSignature): boolean =>
  verify(null, Buffer.from(text), ed25519PublicKey(key.publicKey), signature.bytes)
