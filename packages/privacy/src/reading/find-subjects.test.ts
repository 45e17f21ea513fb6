import { randomBytes, randomUUID } from 'node:crypto'
import {
  commandCatalogue,
  memoryStore,
  memoryVault,
  openLedger,
  parseCommand,
  submit,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { privacyCommands } from '../index.ts'
import { findSubjects } from './find-subjects.ts'

const clock = () => 1
const [anna, bryn] = ['7f3a9b21', '0c55e1d8'] as const

/** A ledger and its vault with two people. */
const twoPeople = async () => {
  const store = memoryStore({ origin: 'council.example/people', clock })
  await openLedger(store, { history: false, refusalsKept: true })
  const vault = memoryVault({ clock, random: randomBytes })
  const environment = {
    store,
    states: new Map(),
    refusalsKept: true,
    clock,
    uuid: randomUUID,
    salt: () => 'salt',
    warn: console.warn,
    sealing: { vault, salt: () => randomBytes(32) },
  }
  const parse = parseCommand(commandCatalogue(privacyCommands()))
  const give = async (
    command: string,
    data: { readonly subject: string; readonly name?: string },
  ) => {
    const parsed = parse({
      command,
      commandId: `${command}-${data.subject}`,
      actor: { id: 'u-12', role: 'practitioner' },
      effectiveOn: '2023-09-01',
      data,
    })
    if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left))
    const { definition, command: given } = parsed.right
    expect(await submit(environment, definition, given)).toMatchObject({ outcome: 'committed' })
  }
  for (const [subject, name] of [
    [anna, 'Anna Siân Example'],
    [bryn, 'Bryn Example'],
  ] as const) {
    await give('CreateSubjectKey', { subject })
    await give('RecordIdentity', { subject, name })
  }
  return { store, vault }
}

test('findSubjects finds a person by the words of their name, in any order and without accents', async () => {
  const { store, vault } = await twoPeople()
  expect(await findSubjects(store, vault, { name: 'example, sian' })).toEqual([anna])
  expect(await findSubjects(store, vault, { name: 'EXAMPLE' })).toEqual([bryn, anna])
  expect(await findSubjects(store, vault, { name: 'Exam' })).toEqual([])
})

test('findSubjects finds nobody by a name without a letter', async () => {
  const { store, vault } = await twoPeople()
  for (const name of ['-', '’', '...'])
    expect(await findSubjects(store, vault, { name })).toEqual([])
})
