import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { NoFinalNewline, NotUnicode } from './note-refusal.ts'
import type { ForbiddenCharacter } from './policy-refusal.ts'
import { decodeText } from './strict-text.ts'

/** A line that is neither empty nor a comment; lines count from 1. */
export interface PolicyLine {
  readonly line: number
  readonly words: readonly string[]
  /** The whole line. */
  readonly found: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are looked for
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f]/

/**
 * The words of each line, without empty lines and comments (C2SP tlog-policy, Structure). Only spaces and tabs separate
 * words. The format allows any other bytes; here they must be UTF-8.
 */
export const policyLines = (
  source: string | Uint8Array,
): Either<NotUnicode | NoFinalNewline | ForbiddenCharacter, readonly PolicyLine[]> => {
  const text = decodeText(source)
  if (text === undefined) return left({ tag: 'NotUnicode' })
  if (text !== '' && !text.endsWith('\n')) return left({ tag: 'NoFinalNewline' })
  const lines: PolicyLine[] = []
  for (const [index, found] of text.split('\n').entries()) {
    const at = found.search(forbidden)
    if (at !== -1) {
      return left({
        tag: 'ForbiddenCharacter',
        line: index + 1,
        codePoint: found.charCodeAt(at),
      })
    }
    const words = found.split(/[ \t]+/).filter((word) => word !== '')
    if (words[0]?.startsWith('#') === false) lines.push({ line: index + 1, words, found })
  }
  return right(lines)
}
