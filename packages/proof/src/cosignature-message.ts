import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Checkpoint } from './checkpoint.ts'
import type { CosignatureAlgorithm } from './cosigner-key.ts'

/** A name or an origin too long for the ML-DSA-44 message. */
export interface NameTooLong {
  readonly tag: 'NameTooLong'
  readonly found: string
  readonly bytesMax: number
}

/** The statement of a cosigner about a checkpoint. */
export interface CosignedStatement {
  readonly cosignerName: string
  /** The text of the checkpoint, and the same parsed. */
  readonly text: string
  readonly checkpoint: Checkpoint
  /** Seconds since 1970; a whole number. */
  readonly timestamp: number
}

const nameBytesMax = 255

/** The bytes that a cosignature signs (C2SP tlog-cosignature, signed messages). */
export const cosignatureMessage = (
  algorithm: CosignatureAlgorithm,
  statement: CosignedStatement,
): Either<NameTooLong, Uint8Array> =>
  algorithm === 'ed25519'
    ? right(Buffer.from(`cosignature/v1\ntime ${statement.timestamp}\n${statement.text}`))
    : subtreeMessage(statement)

/** States the whole tree of the checkpoint as a subtree/v1. */
const subtreeMessage = ({
  cosignerName,
  checkpoint,
  timestamp,
}: CosignedStatement): Either<NameTooLong, Uint8Array> => {
  for (const found of [cosignerName, checkpoint.origin]) {
    if (Buffer.byteLength(found) > nameBytesMax) {
      return left({ tag: 'NameTooLong', found, bytesMax: nameBytesMax })
    }
  }
  const parts = [
    Buffer.from('subtree/v1\n\0'),
    shortText(cosignerName),
    uint64(timestamp),
    shortText(checkpoint.origin),
    uint64(0),
    uint64(checkpoint.size),
    checkpoint.root,
  ]
  return right(Buffer.concat(parts))
}

const shortText = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.of(bytes.length), bytes])
}

/** Eight bytes, big-endian. */
export const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
