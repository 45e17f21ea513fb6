import assert from 'node:assert/strict'
import {
  anna,
  bryn,
  command,
  kept,
  opened,
  type VaultStage,
  type VaultTrial,
} from './vault-stage.ts'

const erasing = { ...command('e-1'), subjects: [anna, bryn] }

const begunStays = async ({ vault, reopen }: VaultStage): Promise<void> => {
  const sealed = await kept(vault, anna, 'of Anna')
  await vault.beginErasure(erasing)
  await vault.beginErasure(erasing)
  const again = await reopen()
  const [begun, ...others] = await again.begunErasures()
  assert.deepEqual([begun?.subjects, begun?.commandId, others], [[anna, bryn], 'e-1', []])
  assert.equal(await opened(again, anna, sealed), 'of Anna')
}

const allOrNone = async ({ vault }: VaultStage): Promise<void> => {
  const [annas, bryns] = [await kept(vault, anna, 'of Anna'), await kept(vault, bryn, 'of Bryn')]
  await vault.beginErasure(erasing)
  await vault.carryOutErasure(erasing)
  await vault.carryOutErasure(erasing)
  assert.equal(await opened(vault, anna, annas), 'SubjectErased')
  assert.equal(await opened(vault, bryn, bryns), 'SubjectErased')
  assert.deepEqual(await vault.begunErasures(), [])
}

const givenUp = async ({ vault }: VaultStage): Promise<void> => {
  const sealed = await kept(vault, anna, 'of Anna')
  await vault.beginErasure(erasing)
  await vault.giveUpErasure(command('another'))
  assert.equal((await vault.begunErasures()).length, 1)
  await vault.giveUpErasure(erasing)
  assert.deepEqual(await vault.begunErasures(), [])
  assert.equal(await opened(vault, anna, sealed), 'of Anna')
}

const tracesGo = async ({ vault }: VaultStage): Promise<void> => {
  await kept(vault, anna, { said: ['of Anna'] })
  await kept(vault, bryn, 'of Bryn')
  const textsOf = async (subject: string): Promise<readonly string[]> =>
    (await vault.traces(subject)).flatMap(({ kind, bytes }) =>
      kind === 'text' ? [Buffer.from(bytes).toString('utf8')] : [],
    )
  assert.deepEqual(await textsOf(anna), ['of Anna'])
  const kinds = new Set((await vault.traces(anna)).map(({ kind }) => kind))
  assert.ok(kinds.has('key') && kinds.has('salt'))
  await vault.destroyKey(anna)
  assert.deepEqual(await vault.traces(anna), [])
  assert.deepEqual(await textsOf(bryn), ['of Bryn'])
}

/** An erasure is begun before its event, and carried out after it. */
export const carryingOutErasures: readonly VaultTrial[] = [
  { name: 'an erasure that was begun is remembered, and destroys nothing yet', run: begunStays },
  {
    name: 'an erasure that is carried out destroys every key of it, and is forgotten',
    run: allOrNone,
  },
  { name: 'an erasure that is given up leaves the keys', run: givenUp },
  {
    name: 'the traces of a subject are all that was kept, and none is left of a destroyed key',
    run: tracesGo,
  },
]
