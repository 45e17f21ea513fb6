import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryVault, type Vault } from '@coflyfr/core'
import { type VaultUnderTest, vaultContract } from '@coflyfr/testing'
import { openVault, type VaultOptions } from '@coflyfr/vault'
import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const inMemory: VaultUnderTest = {
  name: 'memory',
  open: async ({ clock }) => memoryVault({ clock, random: randomBytes }),
}

const opened = new Map<Vault, VaultOptions>()

const onDisk: VaultUnderTest = {
  name: 'disk',
  open: async ({ clock }) => {
    const path = join(mkdtempSync(join(tmpdir(), 'vault-')), 'council.ledger.vault')
    const origin = 'contract.example.gov.uk/ledger'
    const options = { path, keyPath: `${path}-key`, origin, clock }
    const vault = openVault(options)
    opened.set(vault, options)
    return vault
  },
  reopen: async (vault) => openVault(opened.get(vault)!),
}

for (const under of [inMemory, onDisk]) {
  describe(under.name, () => {
    for (const { name, run } of vaultContract(under)) test(name, run)
  })
}

/** Vaults that each break one promise, with the case that must catch them. */
const wrong: readonly (readonly [string, (vault: Vault) => Partial<Vault>, RegExp])[] = [
  ['opens for anybody', (vault) => opensForAnybody(vault), /for its subject only/],
  ['forgets what it kept', () => ({ keep: async () => right(null) }), /opens to the same/],
  [
    'has one key for all',
    (vault) => ({ macs: (_, texts, missing) => vault.macs('7f3a9b21', texts, missing) }),
    /of one subject and for no others/,
  ],
  ['keeps what is discarded', () => ({ discard: async () => {} }), /what is discarded is gone/],
  ['settles nothing', () => ({ settle: async () => {} }), /what is settled/],
  [
    'lists everything at once',
    (vault) => ({ unsettled: () => vault.unsettled('9999-01-01T00:00:00.000000Z' as never) }),
    /from its age on/,
  ],
  ['destroys nothing', () => ({ destroyKey: async () => {} }), /nothing of its subject opens/],
  [
    'destroys before the event',
    (vault) => ({ beginErasure: (erasing) => vault.carryOutErasure(erasing) }),
    /destroys nothing yet/,
  ],
  [
    'destroys one key of two',
    (vault) => ({
      carryOutErasure: (erasing) =>
        vault.carryOutErasure({ ...erasing, subjects: erasing.subjects.slice(0, 1) }),
    }),
    /destroys every key of it/,
  ],
  ['never gives up', () => ({ giveUpErasure: async () => {} }), /given up/],
  ['tells no traces', () => ({ traces: async () => [] }), /the traces of a subject/],
  ['makes a key again', (vault) => makesKeyAgain(vault), /no key is made again/],
]

const opensForAnybody = (vault: Vault): Partial<Vault> => {
  const subjects = new Map<string, string>()
  return {
    keep: (subject, values, sealedFor) => {
      for (const { sealed } of values) subjects.set(sealed.sealed, subject)
      return vault.keep(subject, values, sealedFor)
    },
    unseal: (subject, sealed) => vault.unseal(subjects.get(sealed.sealed) ?? subject, sealed),
  }
}

const makesKeyAgain = (vault: Vault): Partial<Vault> => {
  const aliases = new Map<string, string>()
  const nameOf = (subject: string): string => aliases.get(subject) ?? subject
  return {
    macs: (subject, texts, missing) => vault.macs(nameOf(subject), texts, missing),
    keep: (subject, values, sealedFor) => vault.keep(nameOf(subject), values, sealedFor),
    destroyKey: async (subject) => void aliases.set(subject, 'abcdef01'),
  }
}

test.each(wrong)('the contract catches a vault that %s', async (_, breaks, caughtBy) => {
  const under: VaultUnderTest = {
    name: 'wrong',
    open: async (settings) => {
      const vault = await inMemory.open(settings)
      return { ...vault, ...breaks(vault) }
    },
  }
  const failed: string[] = []
  for (const { name, run } of vaultContract(under)) await run().catch(() => failed.push(name))
  expect(failed.some((name) => caughtBy.test(name))).toBe(true)
})
