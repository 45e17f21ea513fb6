import type { Hashing } from '../hashing.ts'
import { type Bytes, base64Of, bytesOfBase64, hexOf, joined, utf8 } from '../text/bytes.ts'

/** What a key makes: signatures of notes or cosignatures of them (Ed25519), or cosignatures of trees (ML-DSA-44). */
type KeyKind = 'note' | 'cosignature' | 'tree-cosignature'

/** A public key, with the name and id that its signatures carry. */
export interface VerifierKey {
  readonly name: string
  readonly id: string
  readonly kind: KeyKind
  readonly publicKey: Bytes
  readonly text: string
}

const kinds: ReadonlyMap<number, { readonly kind: KeyKind; readonly length: number }> = new Map([
  [1, { kind: 'note', length: 32 }],
  [4, { kind: 'cosignature', length: 32 }],
  [6, { kind: 'tree-cosignature', length: 1312 }],
])

/** Whether a text may name a key. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}]/u.test(name)

/** Parses a verifier key, `NAME+KEYID+BASE64`; undefined if it is malformed. */
export const parseVerifierKey = (hashing: Hashing, text: string): VerifierKey | undefined => {
  const [, name = '', id = '', base64 = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = bytesOfBase64(base64)
  const found = kinds.get(bytes?.[0] ?? 0)
  if (bytes === undefined || found === undefined || !isKeyName(name)) return undefined
  const { kind, length } = found
  if (bytes.length !== 1 + length) return undefined
  const hash = hashing.sha256(joined(utf8(name), Uint8Array.of(10), bytes))
  if (hexOf(hash.slice(0, 4)) !== id) return undefined
  return { name, id, kind, publicKey: bytes.slice(1), text }
}

/** The text of an Ed25519 verifier key. */
export const verifierKeyText = (hashing: Hashing, name: string, publicKey: Bytes): string => {
  const bytes = joined(Uint8Array.of(1), publicKey)
  const hash = hashing.sha256(joined(utf8(name), Uint8Array.of(10), bytes))
  return `${name}+${hexOf(hash.slice(0, 4))}+${base64Of(bytes)}`
}

/** Whether two keys are the same. */
export const isSameKey = (one: VerifierKey, other: VerifierKey): boolean => one.text === other.text
