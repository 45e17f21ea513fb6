import { createHash, createPublicKey, hash, verify } from 'node:crypto'
import type { Hashing } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'

const spkiOfEd25519 = Buffer.from('302a300506032b6570032100', 'hex')

const digestOf = (algorithm: string, bytes: Bytes): Bytes =>
  new Uint8Array(hash(algorithm, bytes, 'buffer'))

/** Cryptography of Node. */
export const nodeHashing: Hashing = {
  sha256: (bytes) => digestOf('sha256', bytes),
  sha256Hex: (text) => hash('sha256', text, 'hex'),
  sha1: (bytes) => digestOf('sha1', bytes),
  sha256InParts: () => {
    const parts = createHash('sha256')
    return {
      update: (part) => {
        parts.update(part)
      },
      digest: () => new Uint8Array(parts.digest()),
    }
  },
  isSignedBy: async (publicKey, message, signature) => {
    try {
      const key = Buffer.concat([spkiOfEd25519, publicKey])
      return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
    } catch {
      return false
    }
  },
}
