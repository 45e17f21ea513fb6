import { type Bytes, joined, utf8 } from './text/bytes.ts'

/** A hash computed part by part. */
export interface PartsHash {
  readonly update: (part: Uint8Array) => void
  readonly digest: () => Bytes
}

/** The cryptography that the verifier needs; the script and the page each bring their own. */
export interface Hashing {
  readonly sha256: (bytes: Uint8Array) => Bytes
  /** Writes the SHA-256 of bytes at an offset, so that millions of hashes need no object each. */
  readonly sha256Into: (bytes: Uint8Array, into: Uint8Array, at: number) => void
  /** SHA-256 of bytes, or of a text's UTF-8, in hex. */
  readonly sha256Hex: (of: string | Uint8Array) => string
  /** SHA-256 of bytes that come part by part. */
  readonly sha256InParts: () => PartsHash
  /** SHA-1 of bytes, in hex. */
  readonly sha1Hex: (bytes: Uint8Array) => string
  /** Whether the key made this signature of the message; undefined if the algorithm is not available. */
  readonly isSignedBy: (
    algorithm: SignatureAlgorithm,
    key: Bytes,
    message: Bytes,
    signature: Bytes,
  ) => Promise<boolean | undefined>
}

/** The algorithms of notes and cosignatures: RFC 8032 and FIPS 204. */
export type SignatureAlgorithm = 'Ed25519' | 'ML-DSA-44'

/** Bytes in a hash. */
export const hashLength = 32

let prefixed = new Uint8Array(1 << 16)

/** Writes the hash of a leaf of the tree at an offset. */
export const leafHashInto = (
  { sha256Into }: Hashing,
  preimage: Uint8Array,
  into: Uint8Array,
  at = 0,
): void => {
  const length = preimage.length + 1
  if (prefixed.length < length) prefixed = new Uint8Array(2 * length)
  // The first byte is never written: it stays 0, the prefix of leaves.
  prefixed.set(preimage, 1)
  sha256Into(prefixed.subarray(0, length), into, at)
}

const pair = new Uint8Array(1 + 2 * hashLength).fill(1, 0, 1)

/** Writes the hash of two nodes of the tree, which lie side by side in `both`, at an offset. */
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

/** The hex digits of a UUIDv5 (RFC 9562, section 5.5), from the bytes of the namespace followed by the name. */
export const uuid5HexOf = ({ sha1Hex }: Hashing, named: Uint8Array): string => {
  const hex = sha1Hex(named)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 12)}5${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))

const dnsBytes = bytesOfHex('6ba7b8109dad11d180b400c04fd430c8')

/** The namespace of event ids. */
export const uuidNamespace = (hashing: Hashing): Uint8Array =>
  bytesOfHex(uuid5HexOf(hashing, joined(dnsBytes, utf8('coflyfr'))))
