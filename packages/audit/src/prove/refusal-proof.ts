import { exactObject } from '@coflyfr/core'
import * as t from 'io-ts'
import { HexHash } from './codecs.ts'
import { type ProvedLog, provedLogFields } from './proved-log.ts'

/** The first field of every file that proves a refusal. */
export const refusalFormat = 'coflyfr-refusal-proof/1' as const

/**
 * Proves that one command was refused: its hash and salt, and the event that holds the hash of both. It does not reveal
 * the command.
 */
export interface RefusalProof extends ProvedLog {
  readonly format: typeof refusalFormat
  readonly commandHash: string
  readonly salt: string
  readonly doesNotProve: readonly string[]
  readonly digest: string
}

/** Codec of {@link RefusalProof}. */
export const RefusalProof: t.Type<RefusalProof, unknown, unknown> = exactObject('refusal proof', {
  format: t.literal(refusalFormat),
  commandHash: HexHash,
  salt: t.string,
  doesNotProve: t.readonlyArray(t.string),
  ...provedLogFields,
  digest: HexHash,
})
