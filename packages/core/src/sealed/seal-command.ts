import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { canonicalJson } from '../canonical-json.ts'
import type { Command } from '../command.ts'
import { sha256Hex } from '../hash.ts'
import type { StreamName } from '../stream-name.ts'
import { type PlaceToSeal, placesToSeal, withEachSealed } from './places-to-seal.ts'
import { sealedDigest } from './sealed-digest.ts'
import type { SubjectErased, ValueToKeep, Vault } from './vault.ts'

/** What sealing takes from outside. */
export interface Sealing {
  readonly vault: Vault
  /** 32 random bytes, new at each call. */
  readonly salt: () => Uint8Array
}

/** The command has sealed fields, but the ledger was opened without a vault to put them in. */
export interface NoVault {
  readonly tag: 'NoVault'
  readonly command: string
  readonly fields: readonly string[]
}

/** Why a command is refused before it is decided: its personal values can be kept nowhere. */
export type SealingRefusal = NoVault | SubjectErased

/** A command without a personal value in it, and what puts those it had into the vault. */
export interface SealedCommand {
  readonly command: Command
  /** To be done before the append to that stream, each time anew. */
  readonly keep: (stream: StreamName) => Promise<Either<SubjectErased, null>>
}

/** Where nothing is to be sealed, nothing is kept. */
const nothingToKeep = async (): Promise<Either<never, null>> => right(null)

const hashWithMacs = (
  { commandHash }: Command,
  places: readonly PlaceToSeal[],
  macs: readonly string[],
): string => {
  const sealed = places.map(({ path }, at) => ({ path, mac: macs[at] ?? null }))
  return sha256Hex(canonicalJson({ commandHash, sealed }))
}

/**
 * Seals the personal values of a command: digests take their places, and the command's hash takes an HMAC of each under
 * the person's key, so that a repeat has the same hash and the hash tells nothing. Writes no value yet.
 *
 * @param missingKey whether a person without a key gets one; a preview leaves them as they are
 */
export const sealCommand = async (
  sealing: Sealing | undefined,
  subject: string,
  command: Command,
  missingKey: 'make' | 'leave',
): Promise<Either<SealingRefusal, SealedCommand>> => {
  const places = placesToSeal(command.data)
  if (places.length === 0) return right({ command, keep: nothingToKeep })
  if (sealing === undefined) {
    const fields = places.map(({ path }) => path)
    return left({ tag: 'NoVault', command: command.command, fields })
  }
  const { vault, salt } = sealing
  const texts = places.map(({ value }) => canonicalJson(value))
  const macs = await vault.macs(subject, texts, missingKey)
  if (isLeft(macs)) return macs
  const values: ValueToKeep[] = []
  const data = withEachSealed(command.data, (one) => {
    const value = valueToKeep(salt(), canonicalJson(one.reveal()))
    values.push(value)
    return value.sealed
  })
  const { commandId } = command
  const commandHash =
    macs.right === null ? command.commandHash : hashWithMacs(command, places, macs.right)
  return right({
    command: { ...command, data, commandHash },
    keep: (stream) => vault.keep(subject, values, { stream, commandId, commandHash }),
  })
}

const valueToKeep = (salt: Uint8Array, canonicalValue: string): ValueToKeep => ({
  sealed: sealedDigest(salt, canonicalValue),
  salt,
  canonicalValue,
})
