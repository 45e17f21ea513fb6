/** A key name that is empty, or has a space, a plus or a control character. */
export interface MalformedKeyName {
  readonly tag: 'MalformedKeyName'
  readonly found: string
}

/** Not the text of a verifier key. */
export interface MalformedVerifierKey {
  readonly tag: 'MalformedVerifierKey'
  readonly found: string
}

/** Not the text of a signing key. What was found is not repeated: it may be most of a secret. */
export interface MalformedSigningKey {
  readonly tag: 'MalformedSigningKey'
}

/** A signature type that is not one of those asked for: 1 for logs; 4 (Ed25519) or 6 (ML-DSA-44) for cosigners. */
export interface UnsupportedKeyType {
  readonly tag: 'UnsupportedKeyType'
  readonly found: number
}

/** The key id is not that of the name and the key: one of the three has been changed. */
export interface KeyIdMismatch {
  readonly tag: 'KeyIdMismatch'
  readonly expected: string
  readonly found: string
}

/** This Node cannot compute the algorithm: ML-DSA-44 needs OpenSSL 3.5 below it. */
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
