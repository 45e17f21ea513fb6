import type { TornRecord } from '../checkpoint-log.ts'
import type { CheckpointFormatRefusal } from '../checkpoint-refusal.ts'
import type { NoteFormatRefusal } from '../note-refusal.ts'
import type { CheckpointRefusal } from '../signed-checkpoint.ts'
import type { PolicyRefusal } from '../verify-by-policy.ts'
import { quoted } from './quoted.ts'

type FormatRefusal = NoteFormatRefusal | CheckpointFormatRefusal

/** Characters of a hash in base64. */
const rootLength = 44

/** The length of a root with a missing or an extra character: nobody counts 44 by eye. */
const lengthOf = ({ length }: string): string =>
  length === rootLength ? '' : ` of length ${length}`

/** Says what is wrong with the text of a checkpoint. */
const describeFormat = (refusal: FormatRefusal): string => {
  switch (refusal.tag) {
    case 'NotUnicode':
      return 'expected UTF-8 text, found other bytes'
    case 'ControlCharacter':
      return `expected no control character but newlines, found character ${refusal.codePoint} at offset ${refusal.offset}`
    case 'NoFinalNewline':
      return 'expected a newline at the end, found none'
    case 'NoSignatures':
      return 'expected an empty line and signatures below it, found none'
    case 'TooManySignatures':
      return `expected 100 signatures at most, found ${refusal.found}`
    case 'MalformedSignature':
      return `expected a signature such as "— NAME BASE64", found ${quoted(refusal.found)}`
    case 'TooFewLines':
      return `expected lines of origin, size and root, found ${refusal.found}`
    case 'MalformedOrigin':
      return `expected an origin, found ${quoted(refusal.found)}`
    case 'MalformedSize':
      return `expected a size as a whole number in digits alone, found ${quoted(refusal.found)}`
    case 'MalformedRoot':
      return `expected a root of ${rootLength} characters, the base64 of 32 bytes, found ${quoted(refusal.found)}${lengthOf(refusal.found)}`
    case 'MalformedExtension':
      return `expected nothing after the root, found ${quoted(refusal.found)}`
  }
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.join(', ')

/**
 * Says why a checkpoint is refused, for people: what was expected and what was found. It names the signers.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { describeCheckpointRefusal, parseMinute } from '@coflyfr/proof'
 *
 * const typed = parseMinute('council.example/ledger 1,200 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
 * assert.ok(isLeft(typed))
 * assert.equal(
 *   describeCheckpointRefusal(typed.left),
 *   'expected a size as a whole number in digits alone, found "1,200"',
 * )
 * ```
 */
export const describeCheckpointRefusal = (
  refusal: CheckpointRefusal | PolicyRefusal | TornRecord,
): string => {
  switch (refusal.tag) {
    case 'TornRecord':
      return 'the write of this record was never finished'
    case 'AmbiguousKey':
      return `two keys of ${refusal.name} have the id ${refusal.keyId}: one of them is forged`
    case 'InvalidSignature':
      return `the signature of ${refusal.name} (key ${refusal.keyId}) is not that of this text: the one or the other was changed`
    case 'NoKnownSignature':
      return `expected the signature of a known key, found ${listed(refusal.found)}`
    case 'WrongOrigin':
      return `expected a checkpoint of ${refusal.expected}, found one of ${refusal.found}`
    case 'KeyEnded':
      return `the key ${refusal.keyId} of ${refusal.name} was ${refusal.kind} after size ${refusal.lastSize}, and this is of size ${refusal.size}`
    case 'AlgorithmUnavailable':
      return `this Node cannot compute ${refusal.algorithm}: it needs OpenSSL 3.5`
    case 'TooOld':
      return `expected size ${refusal.atLeast} or more, found ${refusal.size}`
    case 'NoQuorum':
      return `expected the witnesses that the policy asks for, found ${listed(refusal.seenBy)}`
    default:
      return describeFormat(refusal)
  }
}
