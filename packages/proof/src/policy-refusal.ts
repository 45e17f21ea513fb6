import type { KeyRefusal } from './key-refusal.ts'
import type { NoFinalNewline, NotUnicode } from './note-refusal.ts'

/** A character that no policy may hold: a control character other than tab and newline, or delete. */
export interface ForbiddenCharacter {
  readonly tag: 'ForbiddenCharacter'
  readonly line: number
  readonly codePoint: number
}

/** A line of a kind that the file cannot have, or with too few or too many words. */
export interface MalformedLine {
  readonly tag: 'MalformedLine'
  readonly line: number
  readonly expected: string
  readonly found: string
}

/** A word that is no key, or a key of a type that does not suit the line. */
export interface MalformedLineKey {
  readonly tag: 'MalformedLineKey'
  readonly line: number
  readonly reason: KeyRefusal
}

/** A public key, a name, a group member or a quorum line that appears for the second time. */
export interface ListedTwice {
  readonly tag: 'ListedTwice'
  readonly line: number
  readonly what: 'log' | 'witness' | 'name' | 'group member' | 'quorum' | 'key'
  readonly found: string
}

/** A name that no line above defines. */
export interface UnknownName {
  readonly tag: 'UnknownName'
  readonly line: number
  readonly found: string
}

/** A policy without a quorum line. */
export interface NoQuorumLine {
  readonly tag: 'NoQuorumLine'
}

/** Why a text is no policy, in order of precedence. */
export type PolicyFormatRefusal =
  | NotUnicode
  | NoFinalNewline
  | ForbiddenCharacter
  | MalformedLine
  | MalformedLineKey
  | ListedTwice
  | UnknownName
  | NoQuorumLine

/** Why a text is no list of ended keys, in order of precedence. */
export type KeyEndsRefusal =
  | NotUnicode
  | NoFinalNewline
  | ForbiddenCharacter
  | MalformedLine
  | MalformedLineKey
  | ListedTwice
