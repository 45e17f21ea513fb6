import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes of every key in a vault: AES-256, and HMAC with SHA-256. */
export const keyBytes = 32

/** Bytes of the nonce and the tag of AES-GCM (NIST SP 800-38D). */
const nonceBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/** A new random key. */
export const newKey = (): Uint8Array => randomBytes(keyBytes)

/**
 * Encrypts with AES-256-GCM under a random nonce: nonce, ciphertext, tag. `place` is authenticated with it, so that what
 * is stored for one place cannot be put into another.
 */
export const encrypt = (key: Uint8Array, content: Uint8Array, place: string): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what was encrypted for that place; null where the key, the place or any byte differs. */
export const decrypt = (key: Uint8Array, stored: Uint8Array, place: string): Uint8Array | null => {
  if (stored.length < nonceBytes + tagBytes) return null
  const nonce = stored.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(stored.subarray(-tagBytes))
  try {
    return Buffer.concat([
      decipher.update(stored.subarray(nonceBytes, -tagBytes)),
      decipher.final(),
    ])
  } catch {
    return null
  }
}

/** A key for one purpose, derived from a person's key: one for their values, one for commands (NIST SP 800-108). */
export const keyFor = (purpose: 'values' | 'commands', key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `coflyfr vault ${purpose}`, keyBytes))

/** HMAC-SHA-256 of a text, in lower-case hex. */
export const macOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex')
