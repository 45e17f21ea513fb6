import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Checkpoint } from './checkpoint.ts'
import type { CosignatureAlgorithm } from './cosigner-key.ts'

/** A name or an origin of more bytes than the ML-DSA-44 message has room for. */
export interface NameTooLong {
  readonly tag: 'NameTooLong'
  readonly found: string
  readonly bytesMax: number
}

/** What a cosigner says of a checkpoint, and when. */
export interface CosignedStatement {
  readonly cosignerName: string
  /** The note text of the checkpoint, and what it states. */
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

/** The whole tree of the checkpoint, as subtree/v1 states it. */
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

/** Eight bytes, the highest first. */
export const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
