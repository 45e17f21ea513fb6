import { Buffer } from 'node:buffer'
import { sign } from 'node:crypto'
import type { Either } from 'fp-ts/lib/Either.js'
import { formatNote } from './note.ts'
import type { NoteFormatRefusal } from './note-refusal.ts'
import type { SigningKey } from './signing-key.ts'

/**
 * Signs a text that ends in a newline with one or more keys, and writes the C2SP signed note. The same text and keys
 * give the same note. Refuses {@link NoteFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { flatMap, isRight } from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { generateSigningKey, signNote, verifyNote } from '@coflyfr/proof'
 *
 * const opened = pipe(
 *   generateSigningKey('bridgend.example/ledger'),
 *   flatMap((key) => pipe(signNote('agreed\n', [key]), flatMap((note) => verifyNote(note, [key.verifier])))),
 * )
 * assert.ok(isRight(opened) && opened.right.text === 'agreed\n')
 * ```
 */
export const signNote = (
  text: string,
  keys: readonly [SigningKey, ...SigningKey[]],
): Either<NoteFormatRefusal, string> =>
  formatNote({
    text,
    signatures: keys.map(({ verifier: { name, keyId }, privateKey }) => ({
      name,
      keyId,
      bytes: sign(null, Buffer.from(text), privateKey),
    })),
  })
