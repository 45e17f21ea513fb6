import assert from 'node:assert/strict'
import {
  anna,
  bryn,
  command,
  kept,
  opened,
  toKeep,
  type VaultStage,
  type VaultTrial,
} from './vault-stage.ts'

const erased = { _tag: 'Left', left: { tag: 'SubjectErased', subject: anna } }

const nothingOpens = async ({ vault }: VaultStage): Promise<void> => {
  const [annas, bryns] = [await kept(vault, anna, 'of Anna'), await kept(vault, bryn, 'of Bryn')]
  await vault.destroyKey(anna)
  assert.equal(await opened(vault, anna, annas), 'SubjectErased')
  assert.equal(await opened(vault, bryn, bryns), 'of Bryn')
  assert.deepEqual([await vault.standing(anna), await vault.standing(bryn)], ['erased', 'has-key'])
}

const noNewKey = async ({ vault }: VaultStage): Promise<void> => {
  await kept(vault, anna, 'of Anna')
  for (const time of ['first', 'again']) {
    await vault.destroyKey(anna)
    assert.deepEqual(await vault.macs(anna, ['a'], 'make'), erased, time)
    assert.deepEqual(await vault.macs(anna, ['a'], 'leave'), erased, time)
    assert.deepEqual(await vault.keep(anna, [toKeep('new')], command('c-2')), erased, time)
  }
}

const evenBeforeTheFirst = async ({ vault }: VaultStage): Promise<void> => {
  await vault.destroyKey(anna)
  assert.deepEqual(await vault.keep(anna, [toKeep('new')], command('c-1')), erased)
}

/** A destroyed key is destroyed for good. */
export const destroyingKeys: readonly VaultTrial[] = [
  {
    name: 'after a key is destroyed nothing of its subject opens, and all else does',
    run: nothingOpens,
  },
  { name: 'no key is made again for a subject whose key was destroyed', run: noNewKey },
  { name: 'a subject who never had a key can be erased', run: evenBeforeTheFirst },
]
