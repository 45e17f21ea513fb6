import { Buffer } from 'node:buffer'
import { type Either, flatMap, left, map, right, traverseArray } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { isKeyName } from './key-text.ts'
import type { NoteFormatRefusal } from './note-refusal.ts'
import { controlCharacter, decodeBase64, decodeText, encodeBase64 } from './strict-text.ts'

/** A text with its signatures, none of them verified. */
export interface Note {
  /** Ends in a newline; the empty line before the signatures is not part of it. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** One signature line. Only name and key id together say which key made it. */
export interface NoteSignature {
  readonly name: string
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string
  readonly bytes: Uint8Array
}

/**
 * Far above the 16 that every verifier must accept (C2SP signed-note, Format). It limits the work that a note can
 * cause.
 */
const signaturesMax = 100

const keyIdLengthBytes = 4

const signatureLinePattern = /^— ([^ ]+) ([^ ]+)$/

/**
 * Reads a C2SP signed note without verifying it: use `verifyNote` unless the signatures do not matter. It accepts only
 * the one form that `formatNote` writes. Refuses {@link NoteFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseNote } from '@coflyfr/proof'
 *
 * assert.deepEqual(parseNote('not signed\n'), left({ tag: 'NoSignatures' }))
 * ```
 */
export const parseNote = (source: string | Uint8Array): Either<NoteFormatRefusal, Note> => {
  const message = decodeText(source)
  if (message === undefined) return left({ tag: 'NotUnicode' })
  return pipe(
    checkNoteText(message),
    flatMap(() => splitMessage(message)),
  )
}

/** The text ends at the last empty line, and the signatures follow it. */
const splitMessage = (message: string): Either<NoteFormatRefusal, Note> => {
  const end = message.lastIndexOf('\n\n') + 1
  const lines = message.slice(end + 1, -1).split('\n')
  if (end === 0 || lines[0] === '') return left({ tag: 'NoSignatures' })
  if (lines.length > signaturesMax) return left({ tag: 'TooManySignatures', found: lines.length })
  return pipe(
    traverseArray(parseSignature)(lines),
    map((signatures) => ({ text: message.slice(0, end), signatures })),
  )
}

const parseSignature = (line: string): Either<NoteFormatRefusal, NoteSignature> => {
  const [, name = '', encoded = ''] = signatureLinePattern.exec(line) ?? []
  const bytes = decodeBase64(encoded)
  if (!isKeyName(name) || bytes === undefined || bytes.length <= keyIdLengthBytes) {
    return left({ tag: 'MalformedSignature', found: line })
  }
  const keyId = Buffer.from(bytes).toString('hex', 0, keyIdLengthBytes)
  return right({ name, keyId, bytes: bytes.subarray(keyIdLengthBytes) })
}

/** Whether a note can hold a text: it is Unicode, has no control character but newline, and ends in a newline. */
const checkNoteText = (text: string): Either<NoteFormatRefusal, void> => {
  if (!text.isWellFormed()) return left({ tag: 'NotUnicode' })
  const offset = text.search(controlCharacter)
  if (offset !== -1) {
    return left({ tag: 'ControlCharacter', codePoint: text.charCodeAt(offset), offset })
  }
  return text.endsWith('\n') ? right(undefined) : left({ tag: 'NoFinalNewline' })
}

/**
 * Writes a note: the text, an empty line, and a line for each signature. Refuses {@link NoteFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { formatNote } from '@coflyfr/proof'
 *
 * assert.deepEqual(formatNote({ text: 'agreed\n', signatures: [] }), left({ tag: 'NoSignatures' }))
 * ```
 */
export const formatNote = ({ text, signatures }: Note): Either<NoteFormatRefusal, string> => {
  const message = `${text}\n${signatures.map(formatSignature).join('')}`
  return pipe(
    checkNoteText(text),
    flatMap(() => parseNote(message)),
    map(() => message),
  )
}

/** A signature line of a note, with its newline. */
export const formatSignature = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${encodeBase64(Buffer.concat([Buffer.from(keyId, 'hex'), bytes]))}\n`
