import assert from 'node:assert/strict'
import { canonicalJson, sealedDigest } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
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

const opensWhatWasKept = async ({ vault }: VaultStage): Promise<void> => {
  for (const value of ['Dw i’n hapus', '', { line: ['1 High Street', null], at: 7 }, []]) {
    const sealed = await kept(vault, anna, value)
    const unsealed = await vault.unseal(anna, sealed)
    assert.ok(!isLeft(unsealed), 'the value opens')
    assert.deepEqual(unsealed.right.value, value)
    assert.deepEqual(sealedDigest(unsealed.right.salt, canonicalJson(value)), sealed)
  }
}

const opensForItsSubjectOnly = async ({ vault }: VaultStage): Promise<void> => {
  const sealed = await kept(vault, anna, 'of Anna')
  await kept(vault, bryn, 'of Bryn')
  assert.equal(await opened(vault, bryn, sealed), 'NotInVault')
  assert.equal(await opened(vault, '5e11d0aa', sealed), 'NotInVault')
  assert.equal(await opened(vault, anna, { sealed: 'ab'.repeat(32) }), 'NotInVault')
  assert.equal(await opened(vault, anna, sealed), 'of Anna')
}

const keepsOnce = async ({ vault }: VaultStage): Promise<void> => {
  const one = toKeep('said once')
  await vault.keep(anna, [one], command('c-1'))
  await vault.keep(anna, [one, toKeep('and more')], command('c-1'))
  assert.equal(await opened(vault, anna, one.sealed), 'said once')
}

const macsAreTheSubjects = async ({ vault }: VaultStage): Promise<void> => {
  assert.deepEqual(await vault.macs(anna, ['a'], 'leave'), { _tag: 'Right', right: null })
  assert.equal(await vault.standing(anna), 'no-key')
  const macs = async (subject: string, texts: readonly string[]): Promise<readonly string[]> => {
    const answer = await vault.macs(subject, texts, 'make')
    assert.ok(!isLeft(answer) && answer.right !== null, 'there is a key')
    return answer.right
  }
  const [one = '', other] = await macs(anna, ['a', 'b'])
  assert.match(one, /^[0-9a-f]{64}$/)
  assert.notEqual(one, other)
  assert.deepEqual(await macs(anna, ['a']), [one])
  assert.deepEqual(await vault.macs(anna, ['a'], 'leave'), { _tag: 'Right', right: [one] })
  assert.notEqual((await macs(bryn, ['a']))[0], one)
  assert.equal(await vault.standing(anna), 'has-key')
}

/** Values go in and come out for their own person, and for nobody else. */
export const sealingValues: readonly VaultTrial[] = [
  { name: 'what was kept opens to the same value and salt', run: opensWhatWasKept },
  { name: 'a value opens for its subject only', run: opensForItsSubjectOnly },
  { name: 'a value that is kept again stays as it was', run: keepsOnce },
  {
    name: 'HMACs are equal for equal texts of one subject and for no others',
    run: macsAreTheSubjects,
  },
]
