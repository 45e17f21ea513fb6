import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Seals texts for as long as an import runs: what it keeps beside the ledger says who children are, and may lie in a
 * temporary file. The keys are never written, so that nobody opens what a killed process left on a disk.
 */
export interface SealedTexts {
  /** The same for the same text, and for nobody who has not the key. */
  readonly nameOf: (text: string) => string
  readonly seal: (text: string) => Uint8Array
  readonly open: (sealed: Uint8Array) => string
}

const nonceLength = 12
const tagLength = 16

/** Seals under keys that are drawn now. */
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
