import type { NoFinalNewline } from './note-refusal.ts'

/** Fewer lines than the three of origin, size and root. */
export interface TooFewLines {
  readonly tag: 'TooFewLines'
  readonly found: number
}

/** An origin that is empty or holds a newline, another control character or a lone surrogate. */
export interface MalformedOrigin {
  readonly tag: 'MalformedOrigin'
  readonly found: string
}

/** A tree size that is not an ASCII decimal without leading zeroes, or is above 2^53 − 1. */
export interface MalformedSize {
  readonly tag: 'MalformedSize'
  readonly found: string
}

/** A root that is not the canonical base64 of 32 bytes. */
export interface MalformedRoot {
  readonly tag: 'MalformedRoot'
  readonly found: string
}

/** An extension line that is empty, or holds a character that no note may hold. */
export interface MalformedExtension {
  readonly tag: 'MalformedExtension'
  readonly found: string
}

/** A checkpoint of another log. */
export interface WrongOrigin {
  readonly tag: 'WrongOrigin'
  readonly expected: string
  readonly found: string
}

/** Why a text or value is no checkpoint, in order of precedence. */
export type CheckpointFormatRefusal =
  | NoFinalNewline
  | TooFewLines
  | MalformedOrigin
  | MalformedSize
  | MalformedRoot
  | MalformedExtension
