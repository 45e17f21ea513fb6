import assert from 'node:assert/strict'
import { type Instant, instant, type Vault } from '@coflyfr/core'
import { anna, kept, opened, type VaultStage, type VaultTrial } from './vault-stage.ts'

const atNine = instant('2023-11-15T09:00:00Z')
const anHourLater = instant('2023-11-15T10:00:00Z')
const inTheEnd = instant('2099-01-01T00:00:00Z')

const idsBefore = async (vault: Vault, before: Instant): Promise<readonly string[]> =>
  (await vault.unsettled(before)).map(({ commandId }) => commandId)

const listsByCommand = async ({ vault, clock }: VaultStage): Promise<void> => {
  clock.set(atNine)
  const [one, other] = [await kept(vault, anna, 'one'), await kept(vault, anna, 'other')]
  clock.set(anHourLater)
  await kept(vault, anna, 'later', 'c-2')
  assert.deepEqual(await idsBefore(vault, atNine), [])
  assert.deepEqual(await idsBefore(vault, anHourLater), ['c-1'])
  assert.deepEqual(await idsBefore(vault, inTheEnd), ['c-1', 'c-2'])
  const [first] = await vault.unsettled(anHourLater)
  const digests = first?.sealed.map(({ sealed }) => sealed).sort()
  assert.deepEqual(digests, [one.sealed, other.sealed].sort())
  assert.equal(first?.stream, `case-${anna}`)
}

const settledStays = async ({ vault }: VaultStage): Promise<void> => {
  const sealed = await kept(vault, anna, 'stays')
  await vault.settle([sealed])
  assert.deepEqual(await idsBefore(vault, inTheEnd), [])
  assert.equal(await opened(vault, anna, sealed), 'stays')
}

const discardedGoes = async ({ vault }: VaultStage): Promise<void> => {
  const [goes, stays] = [await kept(vault, anna, 'goes'), await kept(vault, anna, 'stays', 'c-2')]
  await vault.discard([goes])
  assert.equal(await opened(vault, anna, goes), 'NotInVault')
  assert.equal(await opened(vault, anna, stays), 'stays')
  assert.deepEqual(await idsBefore(vault, inTheEnd), ['c-2'])
}

/** What waits to be looked for in the log. */
export const settlingValues: readonly VaultTrial[] = [
  { name: 'what is not settled is listed by command, from its age on', run: listsByCommand },
  { name: 'what is settled stays and is not listed', run: settledStays },
  { name: 'what is discarded is gone, and nothing else', run: discardedGoes },
]
