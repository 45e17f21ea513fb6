import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  canonicalJson,
  type JsonValue,
  type Sealed,
  type SealedFor,
  saltBytes,
  sealedDigest,
  streamName,
  type ValueToKeep,
  type Vault,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TestClock } from '../events/test-clock.ts'

/** What a case works on: a vault that holds nothing, and its clock. */
export interface VaultStage {
  readonly vault: Vault
  readonly clock: TestClock
  /** Opens the same storage again; only cases of vaults that can are run with it. */
  readonly reopen: () => Promise<Vault>
}

/** A promise of the port and how it is tried. */
export interface VaultTrial {
  readonly name: string
  readonly run: (stage: VaultStage) => Promise<void>
}

/** The keys of two invented people. */
export const [anna, bryn] = ['7f3a9b21', '0c55e1d8'] as const

/** A value with its digest, as a command's sealing makes it. */
export const toKeep = (value: JsonValue): ValueToKeep => {
  const salt = randomBytes(saltBytes)
  const canonicalValue = canonicalJson(value)
  return { sealed: sealedDigest(salt, canonicalValue), salt, canonicalValue }
}

/** The command that a value was sealed for, by its id. */
export const command = (commandId: string): SealedFor => ({
  stream: streamName('case', anna),
  commandId,
  commandHash: '0f'.repeat(32),
})

/** Keeps one value; answers with its digest. */
export const kept = async (
  vault: Vault,
  subject: string,
  value: JsonValue,
  commandId = 'c-1',
): Promise<Sealed> => {
  const one = toKeep(value)
  const answer = await vault.keep(subject, [one], command(commandId))
  assert.equal(isLeft(answer), false, 'the value is kept')
  return one.sealed
}

/** What a digest opens to, or the tag of what stands in the way. */
export const opened = async (vault: Vault, subject: string, sealed: Sealed): Promise<JsonValue> => {
  const unsealed = await vault.unseal(subject, sealed)
  return isLeft(unsealed) ? unsealed.left.tag : unsealed.right.value
}
