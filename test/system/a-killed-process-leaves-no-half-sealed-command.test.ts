import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { verify } from '@coflyfr/audit'
import {
  type CollectedOrphans,
  collectOrphans,
  commandCatalogue,
  openLedger,
  orphanAgeMicroseconds,
  parseCommand,
  type Sealed,
  sealedIn,
  submit,
} from '@coflyfr/core'
import { caseAllocation, caseRecords } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { afterAll, expect, test } from 'vitest'
import { opened } from './opened.ts'

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-sealing-'))
const subject = '7f3a9b21'
const origin = 'council.example/people'
const now = (): number => Date.now() * 1000

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newLedger = async (name: string): Promise<string> => {
  const path = join(folder, name)
  await using store = await createStore(path, { origin })
  await openLedger(store, { history: false, refusalsKept: false })
  const parsed = parseCommand(
    commandCatalogue(privacyCommands({ allocationOf: caseAllocation, caseRecords })),
  )({
    command: 'CreateSubjectKey',
    commandId: 'create',
    actor: { id: 'u-12', role: 'practitioner' },
    effectiveOn: '2023-09-01',
    data: { subject },
  })
  if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
  const environment = {
    store,
    states: new Map(),
    refusalsKept: false,
    clock: now,
    uuid: () => crypto.randomUUID(),
    salt: () => 'salt',
    warn: () => undefined,
  }
  await submit(environment, parsed.right.definition, parsed.right.command)
  return path
}

/** Records an identity in a separate process, which kills itself at a step; resolves to what it printed. */
const record = async (...args: readonly string[]): Promise<string> => {
  const script = join(import.meta.dirname, 'sealing.child.ts')
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise((resolve) => child.on('close', resolve))
  const [printed] = await Promise.all([text(child.stdout), closed])
  return printed
}

const sealedInLog = async (store: SqliteStore): Promise<readonly Sealed[]> => {
  const found: Sealed[] = []
  for await (const batch of store.readAll())
    found.push(...batch.flatMap(({ data }) => sealedIn(data).map(({ sealed }) => sealed)))
  return found
}

/** How many sealed values the log refers to, how many of them open, and what collecting orphans does later. */
interface Aftermath extends CollectedOrphans {
  readonly inLog: number
  readonly opens: number
}

const aftermath = (path: string): Promise<Aftermath> =>
  opened(path, async (store, vault) => {
    const sealed = await sealedInLog(store)
    const answers = await Promise.all(sealed.map((one) => vault.unseal(subject, one)))
    const opens = answers.filter(({ _tag }) => _tag === 'Right').length
    const tooEarly = await collectOrphans(vault, store, now())
    expect(tooEarly).toEqual({ settled: 0, discarded: 0, unknown: 0 })
    const verified = await verify(store, { checkpoints: [], keys: [], minuted: [] })
    expect(Object.values(verified.verdicts).filter(({ status }) => status === 'fail')).toEqual([])
    const collected = await collectOrphans(vault, store, now() + orphanAgeMicroseconds + 1_000_000)
    return { inLog: sealed.length, opens, ...collected }
  })

test('a command killed between vault and log is not recorded, and leaves an orphan that is discarded later', async () => {
  const path = await newLedger('between')
  expect(await record(path, subject, 'i-1', 'between')).toBe('')
  const left = { inLog: 0, opens: 0, settled: 0, discarded: 1, unknown: 0 }
  expect(await aftermath(path)).toEqual(left)
})

test('a command sent again after the kill is recorded once, and only the orphan is discarded', async () => {
  const path = await newLedger('again')
  await record(path, subject, 'i-1', 'between')
  expect(await record(path, subject, 'i-1', 'never')).toContain('"outcome":"committed"')
  expect(await record(path, subject, 'i-1', 'never')).toContain('"outcome":"duplicate"')
  const left = { inLog: 1, opens: 1, settled: 1, discarded: 1, unknown: 0 }
  expect(await aftermath(path)).toEqual(left)
})

test('a command killed before the vault is written leaves nothing; killed after the append it is complete', async () => {
  const path = await newLedger('around')
  await record(path, subject, 'i-1', 'before-vault')
  await record(path, subject, 'i-2', 'after-append')
  expect(await record(path, subject, 'i-2', 'never')).toContain('"outcome":"duplicate"')
  const left = { inLog: 1, opens: 1, settled: 1, discarded: 0, unknown: 0 }
  expect(await aftermath(path)).toEqual(left)
})

test('this test catches a writer that writes the log first: a sealed value does not open', async () => {
  const path = await newLedger('turned-round')
  await record(path, subject, 'i-1', 'between', 'turned-round')
  expect(await aftermath(path)).toMatchObject({ inLog: 1, opens: 0 })
})
