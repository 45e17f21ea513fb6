import { type Bytes, hexOf, joined, utf8 } from './text/bytes.ts'

/** A hash of parts. */
export interface PartsHash {
  readonly update: (part: Uint8Array) => void
  readonly digest: () => Bytes
}

/** What a verifier needs of cryptography; scripts and pages bring their own. */
export interface Hashing {
  readonly sha256: (bytes: Bytes) => Bytes
  /** SHA-256 of a text's UTF-8, in hex. */
  readonly sha256Hex: (text: string) => string
  /** SHA-256 of what comes in parts. */
  readonly sha256InParts: () => PartsHash
  readonly sha1: (bytes: Bytes) => Bytes
  /** Whether an Ed25519 signature of a message is that of the key. */
  readonly isSignedBy: (key: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>
}

const leafByte = Uint8Array.of(0)

/** The hash of a leaf of the tree. */
export const leafHash = ({ sha256 }: Hashing, preimage: Uint8Array): Bytes =>
  sha256(joined(leafByte, preimage))

const pair = new Uint8Array(65).fill(1, 0, 1)

/** The hash of two nodes of the tree. */
export const nodeHash = ({ sha256 }: Hashing, left: Uint8Array, right: Uint8Array): Bytes => {
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

/** SHA-256 of a text, in hex. */
export const sha256Hex = (hashing: Hashing, text: string): string => hashing.sha256Hex(text)

const uuidText = (bytes: Uint8Array): string => {
  const hex = hexOf(bytes)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** The bytes of a UUIDv5 of a name (RFC 9562, section 5.5). */
const uuid5 = ({ sha1 }: Hashing, namespace: Uint8Array, name: string): Bytes => {
  const bytes = sha1(joined(namespace, utf8(name))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes
}

const dns = '6ba7b8109dad11d180b400c04fd430c8'
const dnsBytes = Uint8Array.from(dns.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16))

let namespace: Bytes | undefined

/** The id that events of this name have. */
export const eventUuid = (hashing: Hashing, name: string): string => {
  namespace ??= uuid5(hashing, dnsBytes, 'coflyfr')
  return uuidText(uuid5(hashing, namespace, name))
}
