import { Buffer } from 'node:buffer'
import { createPublicKey, type KeyObject } from 'node:crypto'

const keyOf =
  (prefix: string) =>
  (bytes: Uint8Array): KeyObject =>
    createPublicKey({
      key: Buffer.concat([Buffer.from(prefix, 'hex'), bytes]),
      format: 'der',
      type: 'spki',
    })

/** Makes a key of the 32 bytes of an Ed25519 public key. The prefix is that of RFC 8410 §4. */
export const ed25519PublicKey = keyOf('302a300506032b6570032100')

/** Makes a key of the 1312 bytes of an ML-DSA-44 public key (FIPS 204). The prefix is that of RFC 9881. */
export const mlDsa44PublicKey = keyOf('30820532300b06096086480165030403110382052100')
