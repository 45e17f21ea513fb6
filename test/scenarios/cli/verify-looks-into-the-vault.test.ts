import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { verify } from '@coflyfr/audit'
import { memoryVault, type Vault } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import type { Answer } from '../../support/command-line.ts'
import { anna, createKey, peopleLedger, recordIdentity } from '../../support/people-ledger.ts'
import { erasureLines, livingPerson } from '../../support/people-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const authority = 'D 12/2023'

const ready = async (): Promise<ReadyLedger> => {
  const ledger = await readyLedger()
  const person = livingPerson(anna, { name: 'Anna Example', address: '1 Hidden Lane' })
  await ledger.record(person + erasureLines(anna, authority))
  return ledger
}

const edit = (path: string, statement: string): void => {
  const handle = new DatabaseSync(path)
  handle.exec(statement)
  handle.close()
}

const codesOf = ({ verdicts }: Answer): readonly string[] =>
  [...verdicts.authentic.findings, ...verdicts.complete.findings].map(
    ({ code }: { code: string }) => code,
  )

test('a vault that holds the sealed values gives no finding', async () => {
  const { json } = await ready()
  const found = await json(['verify', 'l'])
  expect([codesOf(found), found.verdicts.authentic.status]).toEqual([[], 'pass'])
})

test.each<readonly [string, readonly string[], number, (ledger: ReadyLedger) => unknown]>([
  [
    'a value was put in place of another',
    ['SealedDiffers'],
    1,
    ({ path }) =>
      edit(path('l.vault'), 'UPDATE kept SET content = (SELECT content FROM kept LIMIT 1)'),
  ],
  [
    'a value is gone',
    ['SealedMissing', 'SealedMissing'],
    1,
    ({ path }) => edit(path('l.vault'), 'DELETE FROM kept'),
  ],
  [
    'a key was destroyed past the log',
    ['KeyDestroyedUnrecorded'],
    1,
    ({ path }) => edit(path('l.vault'), 'DELETE FROM kept; UPDATE subject SET wrapped_key = NULL'),
  ],
  [
    'an older vault was put back after an erasure',
    ['KeyNotDestroyed'],
    1,
    async ({ path, coflyfr }) => {
      copyFileSync(path('l.vault'), path('older'))
      await coflyfr(['erase', 'l', anna, '--authority', authority])
      rmSync(path('l.vault'))
      renameSync(path('older'), path('l.vault'))
    },
  ],
  ['the vault is lost', ['VaultNotChecked'], 0, ({ path }) => rmSync(path('l.vault'))],
  [
    'the key of the vault is lost',
    ['VaultNotChecked'],
    0,
    ({ path }) => rmSync(path('l.vault-key')),
  ],
])('verify says by name that %s', async (_, codes, code, change) => {
  const ledger = await ready()
  await change(ledger)
  const found = await ledger.json(['verify', 'l'])
  expect(codesOf(found)).toEqual(codes)
  expect((await ledger.coflyfr(['verify', 'l'])).code).toBe(code)
})

test('with the vault lost the ledger opens, reports, records money and shows its events', async () => {
  const { path, coflyfr, record } = await ready()
  for (const name of ['l.vault', 'l.vault-key']) rmSync(path(name))
  expect((await coflyfr(['report', 'budget-monitoring', 'l'])).code).toBe(0)
  expect((await coflyfr(['show', 'l', '5'])).code).toBe(0)
  expect((await coflyfr(['doctor', 'l'])).out).toContain('Vault: lost')
  expect((await record('')).code).toBe(0)
})

test('verify does not trust a vault’s own word that a value is the right one', async () => {
  const { store, vault, submit } = await peopleLedger()
  await submit(createKey(anna))
  await submit(recordIdentity(anna, { name: 'Anna Example' }))
  const trusting: Vault = {
    ...memoryVault({ clock: () => 1, random: (bytes) => new Uint8Array(bytes) }),
    unseal: async () => ({ _tag: 'Right', right: { salt: new Uint8Array(32), value: 'Ann' } }),
  }
  const ledger = await auditedMemory(store)
  const sound = await verify(ledger, { vault })
  expect(sound.verdicts.authentic.findings.map(({ code }) => code)).not.toContain('SealedDiffers')
  const refilled = await verify(ledger, { vault: trusting })
  expect(refilled.verdicts.authentic.findings.map(({ code }) => code)).toContain('SealedDiffers')
})
