import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Encrypts texts for as long as an import runs: what it keeps in its temporary file says who children are. The keys are
 * never written, so that nobody can read what a killed process leaves on a disk.
 */
export interface SealedTexts {
  /** A keyed hash of the text: equal texts have equal names, and nobody without the key can compute one. */
  readonly nameOf: (text: string) => string
  readonly seal: (text: string) => Uint8Array
  readonly open: (sealed: Uint8Array) => string
}

const nonceLength = 12
const tagLength = 16

/** Makes new random keys to seal with. */
export const sealedTexts = (): SealedTexts => {
  const [nameKey, key] = [randomBytes(32), randomBytes(32)]
  return {
    nameOf: (text) => createHmac('sha256', nameKey).update(text).digest('base64'),
    seal: (text) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
      const text = decipher.update(bytes.subarray(nonceLength + tagLength))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    },
  }
}
