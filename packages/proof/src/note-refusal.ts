/** Text that is not Unicode: invalid UTF-8, or a string with a lone surrogate. */
export interface NotUnicode {
  readonly tag: 'NotUnicode'
}

/** A character below U+0020 other than newline, at a 0-based offset in UTF-16 code units. */
export interface ControlCharacter {
  readonly tag: 'ControlCharacter'
  readonly codePoint: number
  readonly offset: number
}

/** A text that does not end in a newline. */
export interface NoFinalNewline {
  readonly tag: 'NoFinalNewline'
}

/** No empty line with signature lines after it. */
export interface NoSignatures {
  readonly tag: 'NoSignatures'
}

/** More signatures than an honest note has. */
export interface TooManySignatures {
  readonly tag: 'TooManySignatures'
  readonly found: number
}

/** A line after the last empty line that is not `— name base64`. */
export interface MalformedSignature {
  readonly tag: 'MalformedSignature'
  readonly found: string
}

/** Two different known keys with the same name and id: one of them is forged. */
export interface AmbiguousKey {
  readonly tag: 'AmbiguousKey'
  readonly name: string
  readonly keyId: string
}

/** A signature that names a known key, but is not its signature of this text. */
export interface InvalidSignature {
  readonly tag: 'InvalidSignature'
  readonly name: string
  readonly keyId: string
}

/** No known key signed the note; `found` lists the keys that did, as `name+keyid`. */
export interface NoKnownSignature {
  readonly tag: 'NoKnownSignature'
  readonly found: readonly string[]
}

/** Why a text is no note, in order of precedence. */
export type NoteFormatRefusal =
  | NotUnicode
  | ControlCharacter
  | NoFinalNewline
  | NoSignatures
  | TooManySignatures
  | MalformedSignature

/** Why a note is refused, in order of precedence. */
export type NoteRefusal = NoteFormatRefusal | AmbiguousKey | InvalidSignature | NoKnownSignature
