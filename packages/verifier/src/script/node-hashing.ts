import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import type { Hashing, SignatureAlgorithm } from '../hashing.ts'

/** The DER bytes before a public key (RFC 8410, RFC 9881). */
const spkiOf = {
  Ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'ML-DSA-44': Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
}

const keyOf = (algorithm: SignatureAlgorithm, publicKey: Uint8Array): KeyObject | undefined => {
  const key = Buffer.concat([spkiOf[algorithm], publicKey])
  try {
    return createPublicKey({ key, format: 'der', type: 'spki' })
  } catch {
    // Older releases of Node have no ML-DSA. This is the only cause: any 32 bytes are accepted as an Ed25519 key.
    return undefined
  }
}

/** The cryptography of Node. Short hashes are fetched as text, because a buffer for each costs more than the hash. */
export const nodeHashing: Hashing = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  sha256Into: (bytes, into, at) => {
    const digest = hash('sha256', bytes, 'binary')
    for (let byte = 0; byte < digest.length; byte += 1) into[at + byte] = digest.charCodeAt(byte)
  },
  sha256Hex: (of) => hash('sha256', of, 'hex'),
  sha1Hex: (bytes) => hash('sha1', bytes, 'hex'),
  sha256InParts: () => {
    const parts = createHash('sha256')
    return {
      update: (part) => {
        parts.update(part)
      },
      digest: () => new Uint8Array(parts.digest()),
    }
  },
  isSignedBy: async (algorithm, publicKey, message, signature) => {
    const key = keyOf(algorithm, publicKey)
    return key && verify(null, message, key, signature)
  },
}
