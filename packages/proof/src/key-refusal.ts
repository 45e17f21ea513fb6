/** A key name that is empty, or holds a space, a plus or a control character. */
export interface MalformedKeyName {
  readonly tag: 'MalformedKeyName'
  readonly found: string
}

/** Not the text of a verifier key. */
export interface MalformedVerifierKey {
  readonly tag: 'MalformedVerifierKey'
  readonly found: string
}

/** Not the text of a signing key. The text is not repeated: it may be most of a secret. */
export interface MalformedSigningKey {
  readonly tag: 'MalformedSigningKey'
}

/** A signature type that cannot be used here: logs have 1; cosigners 4 (Ed25519) or 6 (ML-DSA-44). */
export interface UnsupportedKeyType {
  readonly tag: 'UnsupportedKeyType'
  readonly found: number
}

/** The key id does not follow from the name and the key: one of the three was changed. */
export interface KeyIdMismatch {
  readonly tag: 'KeyIdMismatch'
  readonly expected: string
  readonly found: string
}

/** This Node lacks the algorithm: ML-DSA-44 needs OpenSSL 3.5. */
export interface AlgorithmUnavailable {
  readonly tag: 'AlgorithmUnavailable'
  readonly algorithm: 'ed25519' | 'ml-dsa-44'
}

/** Why a key is refused, in order of precedence. */
export type KeyRefusal =
  | MalformedVerifierKey
  | MalformedSigningKey
  | MalformedKeyName
  | UnsupportedKeyType
  | KeyIdMismatch
