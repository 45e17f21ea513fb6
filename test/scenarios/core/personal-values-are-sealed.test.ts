import { commandCatalogue, parseCommand, sealedDigest } from '@coflyfr/core'
import { caseAllocation, caseRecords } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { anna, bryn, createKey, peopleLedger, recordIdentity } from '../../support/people-ledger.ts'

const name = 'Anna Example-Jones'
const identity = { ...recordIdentity(anna, { name, bornOn: '2014-05-03' }), commandId: 'i-1' }

const ready = async (given: Parameters<typeof peopleLedger>[0] = {}) => {
  const ledger = await peopleLedger(given)
  await ledger.submit(createKey(anna))
  await ledger.submit(createKey(bryn))
  return ledger
}

const lastEvent = async ({ store }: Awaited<ReturnType<typeof ready>>) => {
  let last: { readonly data: unknown; readonly commandHash: string } | undefined
  for await (const batch of store.readAll()) last = batch.at(-1) ?? last
  return last as { readonly data: Record<string, { sealed: string } | null>; commandHash: string }
}

test('the event holds a digest, and the vault the value and the salt of the digest', async () => {
  const ledger = await ready()
  expect(await ledger.submit(identity)).toMatchObject({ outcome: 'committed' })
  const { data } = await lastEvent(ledger)
  expect(data['name']).toEqual({ sealed: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(data['upn']).toBeNull()
  const opened = await ledger.vault.unseal(anna, data['name']!)
  if (isLeft(opened)) throw new Error(opened.left.tag)
  expect(opened.right.value).toBe(name)
  expect(sealedDigest(opened.right.salt, JSON.stringify(name))).toEqual(data['name'])
})

test('nothing of the value is in the log, not even a hash against which guesses could be tried', async () => {
  const ledger = await ready()
  await ledger.submit(identity)
  const text = await ledger.text()
  expect(text).not.toContain('Example-Jones')
  expect(text).not.toContain('2014-05-03')
  // If the hash were made from the value or from the plain fields, the same command would have the same hash in every
  // ledger.
  const elsewhere = await ready()
  await elsewhere.submit(identity)
  expect((await lastEvent(ledger)).commandHash).not.toBe((await lastEvent(elsewhere)).commandHash)
})

test('a repeat is recognized, and another value under its id is another command', async () => {
  const ledger = await ready()
  const first = await ledger.submit(identity)
  expect(await ledger.submit(identity)).toEqual({ ...first, outcome: 'duplicate' })
  const changed = { ...identity, data: { ...identity.data, name: 'Anna Other' } }
  expect(await ledger.submit(changed)).toMatchObject({ refusal: { tag: 'CommandIdReused' } })
  const swapped = { ...identity, data: { subject: anna, name, address: '2014-05-03' } }
  expect(await ledger.submit(swapped)).toMatchObject({ refusal: { tag: 'CommandIdReused' } })
})

test('a refused command leaves nothing in the vault, and evidence without the value', async () => {
  const ledger = await ready()
  const refused = await ledger.submit({ ...identity, by: 'u-90 auditor' })
  expect(refused).toMatchObject({ refusal: { tag: 'RoleNotAllowed' }, evidence: {} })
  expect(await ledger.vault.unsettled('2099-01-01T00:00:00.000000Z' as never)).toEqual([])
  expect(await ledger.text()).not.toContain('Example-Jones')
})

test('a preview makes no key, keeps nothing and recognizes a repeat', async () => {
  const ledger = await ready()
  const { definition, command } = ledger.parsed(identity)
  const preview = await definition.preview(ledger.environment, command)
  expect(preview.accepted).toBe(true)
  expect(JSON.stringify(preview)).not.toContain('Example-Jones')
  expect(await ledger.vault.standing(anna)).toBe('no-key')
  await ledger.submit(identity)
  const sealed = await definition.seal?.(ledger.environment, command, 'leave')
  if (sealed === undefined || isLeft(sealed)) throw new Error('It is not sealed')
  expect(sealed.right.command.commandHash).toBe((await lastEvent(ledger)).commandHash)
})

test('without a vault a command with personal values is refused, and one that has none is not', async () => {
  const ledger = await ready({ vault: null })
  expect(await ledger.submit(identity)).toMatchObject({
    refusal: { tag: 'NoVault', command: 'RecordIdentity', fields: ['name', 'bornOn'] },
  })
  expect(await ledger.submit(createKey('5e11d0aa'))).toMatchObject({ outcome: 'committed' })
  expect(await ledger.text()).not.toContain('Example-Jones')
})

test('after a key is destroyed its values are gone, a repeat says so, and no new key is made', async () => {
  const ledger = await ready()
  await ledger.submit(identity)
  const { data } = await lastEvent(ledger)
  await ledger.vault.destroyKey(anna)
  expect(await ledger.vault.unseal(anna, data['name']!)).toMatchObject({
    left: { tag: 'SubjectErased' },
  })
  for (const line of [identity, { ...identity, commandId: 'i-2' }]) {
    expect(await ledger.submit(line)).toMatchObject({ refusal: { tag: 'SubjectErased' } })
  }
  expect(await ledger.vault.standing(anna)).toBe('erased')
  expect(await ledger.submit({ ...recordIdentity(bryn, { name }) })).toMatchObject({
    outcome: 'committed',
  })
})

const parse = parseCommand(
  commandCatalogue(privacyCommands({ allocationOf: caseAllocation, caseRecords })),
)

const line = (data: object, more: object = {}) => ({
  command: 'RecordIdentity',
  commandId: 'i-1',
  actor: { id: 'u-1', role: 'practitioner' },
  effectiveOn: '2023-09-01',
  data: { subject: anna, ...data },
  ...more,
})

test.each([
  ['a value of the wrong form', line({ nhsNumber: '943 476 5918 Example-Jones' })],
  ['a value under a misspelt name', line({ nmae: 'Example-Jones' })],
  ['a value in the wrong place', line({}, { name: 'Example-Jones' })],
  ['a value where an id belongs', line({ subject: 'Example-Jones' })],
])('a malformed command does not repeat %s', (_, given) => {
  const parsed = parse(given)
  if (!isLeft(parsed)) throw new Error('It is well formed')
  expect(JSON.stringify(parsed.left)).not.toContain('Example-Jones')
  expect(JSON.stringify(parsed.left)).toContain('(withheld)')
})

test('a digest is not accepted as input', () => {
  expect(parse(line({ name: { sealed: '0f'.repeat(32) } }))).toMatchObject({
    left: {
      problems: [{ path: 'data.name', expected: 'the value itself: the ledger seals it' }],
    },
  })
})

test('a command that is still to be sealed prints without its values', async () => {
  const ledger = await ready()
  const { command } = ledger.parsed(identity)
  expect(JSON.stringify(command)).not.toContain('Example-Jones')
  expect((await import('node:util')).inspect(command, { depth: 9 })).not.toContain('Example-Jones')
})
