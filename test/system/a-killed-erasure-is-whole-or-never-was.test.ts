import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { settleErasures, streamName, type Trace, type Vault } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { findTraces } from '@coflyfr/vault'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../support/command-line.ts'
import { erasureLines, livingPerson } from '../support/people-lines.ts'
import { opened } from './opened.ts'

const subject = '7f3a9b21'
const authority = 'D 12/2023'

const ready = async (): Promise<CommandLine> => {
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', 'council.example/people'])
  const stdin = livingPerson(subject, { name: 'Anna Example' }) + erasureLines(subject, authority)
  expect((await line.coflyfr(['record', 'l'], { stdin })).code).toBe(0)
  return line
}

/** Erases in a separate process, which kills itself at a step; resolves to what it printed. */
const erase = async (path: string, ...args: readonly string[]): Promise<string> => {
  const script = join(import.meta.dirname, 'erasing.child.ts')
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [script, path, subject, authority, ...args], {
    stdio: [...stdio],
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  const [printed] = await Promise.all([text(child.stdout), closed])
  return printed
}

interface Standing {
  readonly event: boolean
  readonly key: string
}

const standing = async (store: SqliteStore, vault: Vault): Promise<Standing> => {
  let event = false
  for await (const batch of store.readStream(streamName('privacy', subject)))
    event ||= batch.some(({ type }) => type === 'SubjectKeyDestroyed')
  return { event, key: await vault.standing(subject) }
}

/** The state after the kill, and after the next process has settled erasures. */
const aftermath = (path: string): Promise<readonly [Standing, Standing]> =>
  opened(path, async (store, vault) => {
    const killed = await standing(store, vault)
    await settleErasures(vault, store, Date.now() * 1000)
    return [killed, await standing(store, vault)]
  })

const notErased = { event: false, key: 'has-key' }
const eventAlone = { event: true, key: 'has-key' }
const erased = { event: true, key: 'erased' }

test.each([
  ['before-begin', notErased, notErased],
  ['after-begin', notErased, notErased],
  ['after-append', eventAlone, erased],
  ['after-destroy', erased, erased],
] as const)(
  'an erasure killed at %s is complete, or never happened, after the next opening',
  async (step, killed, settled) => {
    const { path } = await ready()
    expect(await erase(path('l'), step)).toBe('')
    expect(await aftermath(path('l'))).toEqual([killed, settled])
    expect(await erase(path('l'), 'never')).toMatch(/"outcome":"(?:committed|duplicate)"/)
    expect(await aftermath(path('l'))).toEqual([erased, erased])
  },
  60_000,
)

test('after a kill the command line completes the erasure, leaves no trace and prints the certificate', async () => {
  const { path, coflyfr, json, folder } = await ready()
  const traces: readonly Trace[] = await opened(path('l'), (_, vault) => vault.traces(subject))
  const files = () => readdirSync(folder).map((name) => path(name))
  expect(await erase(path('l'), 'after-append')).toBe('')
  expect(findTraces(files(), traces)).not.toEqual([])
  const told = await coflyfr(['erase', 'l', subject, '--authority', authority])
  expect(told.out).toContain('Certificate of erasure')
  expect(told.err).toContain('An erasure that was cut off is carried out: 7f3a9b21')
  expect(findTraces(files(), traces)).toEqual([])
  const { verdicts } = await json(['verify', 'l'])
  expect(verdicts.rulesObeyed.status).toBe('pass')
}, 60_000)

test('this test catches an erasure that destroys the keys first: no event records it', async () => {
  const { path } = await ready()
  await erase(path('l'), 'after-begin', 'keys-first')
  expect(await aftermath(path('l'))).toEqual([
    { event: false, key: 'erased' },
    { event: false, key: 'erased' },
  ])
}, 60_000)
