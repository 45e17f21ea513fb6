import { type Bytes, joined, utf8 } from './text/bytes.ts'

/** A hash of parts. */
export interface PartsHash {
  readonly update: (part: Uint8Array) => void
  readonly digest: () => Bytes
}

/** What a verifier needs of cryptography; scripts and pages bring their own. */
export interface Hashing {
  readonly sha256: (bytes: Uint8Array) => Bytes
  /** Puts the SHA-256 of bytes at a place: of millions of hashes none is an object of its own. */
  readonly sha256Into: (bytes: Uint8Array, into: Uint8Array, at: number) => void
  /** SHA-256 of bytes, or of a text's UTF-8, in hex. */
  readonly sha256Hex: (of: string | Uint8Array) => string
  /** SHA-256 of what comes in parts. */
  readonly sha256InParts: () => PartsHash
  /** SHA-1 of bytes, in hex. */
  readonly sha1Hex: (bytes: Uint8Array) => string
  /** Whether a signature of a message is that of the key; undefined where the algorithm is not at hand. */
  readonly isSignedBy: (
    algorithm: SignatureAlgorithm,
    key: Bytes,
    message: Bytes,
    signature: Bytes,
  ) => Promise<boolean | undefined>
}

/** How notes and cosignatures are signed: RFC 8032, or FIPS 204. */
export type SignatureAlgorithm = 'Ed25519' | 'ML-DSA-44'

/** How many bytes a hash has. */
export const hashLength = 32

let prefixed = new Uint8Array(1 << 16)

/** Puts the hash of a leaf of the tree at a place. */
export const leafHashInto = (
  { sha256Into }: Hashing,
  preimage: Uint8Array,
  into: Uint8Array,
  at = 0,
): void => {
  const length = preimage.length + 1
  if (prefixed.length < length) prefixed = new Uint8Array(2 * length)
  // The first byte stays 0, as leaves have it.
  prefixed.set(preimage, 1)
  sha256Into(prefixed.subarray(0, length), into, at)
}

const pair = new Uint8Array(1 + 2 * hashLength).fill(1, 0, 1)

/** Puts the hash of two nodes of the tree, which stand side by side, at a place. */
export const nodeHashInto = (
  { sha256Into }: Hashing,
  both: Uint8Array,
  bothAt: number,
  into: Uint8Array,
  at: number,
): void => {
  for (let byte = 0; byte < 2 * hashLength; byte += 1) pair[1 + byte] = both[bothAt + byte] ?? 0
  sha256Into(pair, into, at)
}

/** The hash of two nodes of the tree. */
export const nodeHash = ({ sha256 }: Hashing, left: Uint8Array, right: Uint8Array): Bytes => {
  pair.set(left, 1)
  pair.set(right, 1 + hashLength)
  return sha256(pair)
}

/** SHA-256 of a text, in hex. */
export const sha256Hex = (hashing: Hashing, text: string): string => hashing.sha256Hex(text)

/** The hex digits of a UUIDv5 (RFC 9562, section 5.5) of a namespace with a name after it. */
export const uuid5HexOf = ({ sha1Hex }: Hashing, named: Uint8Array): string => {
  const hex = sha1Hex(named)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 12)}5${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))

const dnsBytes = bytesOfHex('6ba7b8109dad11d180b400c04fd430c8')

/** The namespace in which the ids of events are. */
export const uuidNamespace = (hashing: Hashing): Uint8Array =>
  bytesOfHex(uuid5HexOf(hashing, joined(dnsBytes, utf8('coflyfr'))))
