import { createHash, createPublicKey, hash, verify } from 'node:crypto'
import type { Hashing } from '../hashing.ts'

const spkiOfEd25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** Cryptography of Node. Its short hashes are asked for as text: a buffer each costs more than the hash. */
export const nodeHashing: Hashing = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  sha256Into: (bytes, into, at) => {
    const digest = hash('sha256', bytes, 'binary')
    for (let byte = 0; byte < digest.length; byte += 1) into[at + byte] = digest.charCodeAt(byte)
  },
  sha256Hex: (text) => hash('sha256', text, 'hex'),
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
  isSignedBy: async (publicKey, message, signature) => {
    try {
      const key = Buffer.concat([spkiOfEd25519, publicKey])
      return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
    } catch {
      return false
    }
  },
}
