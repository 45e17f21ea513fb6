import assert from 'node:assert/strict'
import { anna, bryn, kept, opened, type VaultStage, type VaultTrial } from './vault-stage.ts'

const outlives = async ({ vault, reopen }: VaultStage): Promise<void> => {
  const sealed = await kept(vault, anna, 'of Anna')
  const macs = await vault.macs(anna, ['a'], 'leave')
  await vault.destroyKey(bryn)
  await vault[Symbol.asyncDispose]()
  await using again = await reopen()
  assert.equal(await opened(again, anna, sealed), 'of Anna')
  assert.deepEqual(await again.macs(anna, ['a'], 'leave'), macs)
  assert.equal(await again.standing(bryn), 'erased')
}

const shared = async ({ vault, reopen }: VaultStage): Promise<void> => {
  await using beside = await reopen()
  const sealed = await kept(vault, anna, 'of Anna')
  assert.equal(await opened(beside, anna, sealed), 'of Anna')
  await beside.destroyKey(anna)
  assert.equal(await opened(vault, anna, sealed), 'SubjectErased')
}

/** Vaults whose storage outlives them. */
export const openingVaultAgain: readonly VaultTrial[] = [
  { name: 'keys, values and destroyed keys outlive the vault', run: outlives },
  { name: 'two that have the storage open see what the other did', run: shared },
]
