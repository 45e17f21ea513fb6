import { copyFileSync } from 'node:fs'
import type { VerifyOptions } from '@coflyfr/audit'
import { type EventStore, plainDate, streamName } from '@coflyfr/core'
import type { Checkpoint } from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { appendEvents, testClock } from '@coflyfr/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { beforeAll, expect, test } from 'vitest'
import type { CopiedCommand } from '../../support/copy-ledger.ts'
import {
  audit,
  copyOf,
  failuresOf,
  freshPath,
  ledgerFileOf,
  tamper,
} from '../../support/ledger-file.ts'
import { headOf, keyOf, type SignedLedger, signed, signedLedger, source } from './signed-ledger.ts'

let original: EventStore
let ledger: SignedLedger
let head: Checkpoint

beforeAll(async () => {
  original = await source()
  ledger = await signedLedger()
  head = await headOf(ledger.path)
})

/** Checkpoints that an auditor kept of another ledger with this name, or was given. */
const evidenceOf = (...notes: readonly string[]): VerifyOptions => ({
  checkpoints: [{ source: 'visit', text: notes.map((note) => `${note}\n`).join('') }],
  keys: [ledger.key.verifier],
})

/** Appends a contact to a ledger file, whatever it holds. */
const goOn = async (path: string, contact: string): Promise<void> => {
  await using store = await openStore(path, { clock: testClock() })
  const data = { case: '7f3a9b21', contact, source: 'school', team: 'early-help' }
  const event = {
    type: 'ContactReceived',
    schemaVersion: 1,
    effectiveOn: plainDate('2023-12-01'),
    data,
  }
  const appended = await appendEvents(store, {
    stream: streamName('case', '7f3a9b21'),
    commandId: `contact-${contact}`,
    events: [event],
    expectedRevision: 'any',
  })
  if (isLeft(appended)) throw new Error(appended.left.tag)
}

test.each([1, 3, 12])('6, 7 the last %d events deleted', async (k) => {
  const path = copyOf(ledger.path)
  tamper(path, (handle) => handle.exec(`DELETE FROM events WHERE position >= ${head.size - k}`))
  const found = await audit(path, ledger.evidence)
  expect(failuresOf(found)).toMatchObject({
    complete: ['TailMissing'],
    projectionsEqual: ['ProjectionAhead'],
  })
  expect(found.verdicts.appendOnly.findings.map(({ code }) => code)).toContain('TreeShrank')
  expect(found.verdicts.complete.findings.at(-1)?.detail).toContain(
    `covers ${head.size} events, but the log holds only ${head.size - k}`,
  )
})

test('6 without a checkpoint nothing shows that the end is gone, and verify says so', async () => {
  const path = copyOf(ledger.path)
  tamper(path, (handle) =>
    handle.exec(`DELETE FROM events WHERE position = ${head.size - 1}; DELETE FROM snapshots`),
  )
  const found = await audit(path)
  expect(failuresOf(found)).toEqual({})
  expect(found.verdicts.complete).toMatchObject({
    status: 'not-checked',
    findings: [{ code: 'NoCheckpoint' }],
  })
})

const contact = (commandId: string): CopiedCommand => ({
  stream: streamName('case', '0badcafe'),
  commandId,
  commandHash: '00'.repeat(32),
  correlationId: commandId,
  causationId: null,
  actor: { id: 'u-8', role: 'practitioner' },
  context: [{ stream: streamName('rules'), revision: 0 }],
  events: [
    {
      type: 'ContactReceived',
      schemaVersion: 1,
      effectiveOn: plainDate('2023-06-01'),
      data: { case: '0badcafe', contact: 'k9', source: 'school', team: 'early-help' },
    },
  ],
})

test('8 an event inserted, all later ones recomputed', async () => {
  const path = await ledgerFileOf(original, (commands) =>
    commands.toSpliced(4, 0, contact('slipped-in')),
  )
  const evidence = evidenceOf(signed(head, ledger.key))
  expect(failuresOf(await audit(path, evidence))).toEqual({ appendOnly: ['RootDiffers'] })
  expect(failuresOf(await audit(path))).toEqual({})
})

test('11 the whole store replaced by another one, sound in itself', async () => {
  const path = await ledgerFileOf(original, (commands) => [
    ...commands.slice(0, 2),
    contact('another'),
    ...commands.slice(2),
  ])
  expect(failuresOf(await audit(path, ledger.evidence))).toEqual({
    appendOnly: ['Inconsistent', 'RootDiffers'],
  })
})

test('12 an old backup restored, then continued', async () => {
  const backup = copyOf(ledger.path)
  const live = copyOf(ledger.path)
  await goOn(live, 'k2')
  const evidence = evidenceOf(...ledger.notes, signed(await headOf(live), ledger.key))
  expect(failuresOf(await audit(live, evidence))).toEqual({})
  await goOn(backup, 'k3')
  expect(failuresOf(await audit(backup, evidence))).toEqual({
    appendOnly: ['Inconsistent', 'RootDiffers'],
  })
})

test('13 two auditors shown two logs of the same size', async () => {
  const [one, other] = [copyOf(ledger.path), copyOf(ledger.path)]
  await goOn(one, 'k2')
  await goOn(other, 'k3')
  const [first, second] = [await headOf(one), await headOf(other)].map((shown) =>
    signed(shown, ledger.key),
  )
  const found = await audit(one, {
    keys: [ledger.key.verifier],
    checkpoints: [
      { source: 'first auditor', text: first ?? '' },
      { source: 'second auditor', text: second ?? '' },
    ],
  })
  expect(failuresOf(found)).toEqual({ appendOnly: ['CheckpointsDisagree', 'RootDiffers'] })
})

test('14 a checkpoint signed by an unknown key', async () => {
  const found = await audit(ledger.path, evidenceOf(signed(head, keyOf(head.origin))))
  expect(failuresOf(found)).toEqual({ authentic: ['UnknownKey'] })
  expect(found.verdicts.complete.status).toBe('not-checked')
  expect(found.verdicts.appendOnly.status).toBe('not-checked')
})

test('16 an old checkpoint replayed as the newest', async () => {
  const [old, newest] = ledger.notes
  expect(failuresOf(await audit(ledger.path, evidenceOf(old, newest, old)))).toEqual({
    appendOnly: ['TreeShrank'],
  })
})

test('17 a checkpoint of another ledger', async () => {
  const other = signed({ ...head, origin: 'other.example/ledger' }, ledger.key)
  expect(failuresOf(await audit(ledger.path, evidenceOf(other)))).toEqual({
    authentic: ['WrongOrigin'],
  })
})

test('18 the size of a checkpoint altered, or its signature dropped', async () => {
  const altered = ledger.notes[1].replace(`\n${head.size}\n`, `\n${head.size - 1}\n`)
  expect(failuresOf(await audit(ledger.path, evidenceOf(altered)))).toEqual({
    authentic: ['InvalidSignature'],
  })
  const [unsigned = ''] = ledger.notes[1].split('\n— ')
  expect(failuresOf(await audit(ledger.path, evidenceOf(unsigned, ledger.notes[0])))).toEqual({
    authentic: ['MalformedCheckpoint'],
  })
})

test('19 a root that matches no log', async () => {
  const forged = signed({ ...head, root: Buffer.alloc(32, 7) }, ledger.key)
  expect(failuresOf(await audit(ledger.path, evidenceOf(forged)))).toEqual({
    appendOnly: ['RootDiffers'],
  })
})

test('a checkpoint whose writing a crash cut short is named and fails nothing', async () => {
  const [old, newest] = ledger.notes
  const text = `${old}\n${newest.slice(0, 60)}`
  const { verdicts } = await audit(ledger.path, {
    ...ledger.evidence,
    checkpoints: [{ source: 'f', text }],
  })
  expect(verdicts.authentic).toMatchObject({
    status: 'pass',
    findings: [{ code: 'TornCheckpoint' }],
  })
})

test('a minute counts as a checkpoint without a signature', async () => {
  expect(failuresOf(await audit(ledger.path, { minuted: [head] }))).toEqual({})
  const other = { ...head, root: Buffer.alloc(32, 7) }
  expect(failuresOf(await audit(ledger.path, { minuted: [other] }))).toEqual({
    appendOnly: ['RootDiffers'],
  })
  const foreign = { ...head, origin: 'other.example/ledger' }
  expect(failuresOf(await audit(ledger.path, { minuted: [foreign] }))).toEqual({
    authentic: ['WrongOrigin'],
  })
})

test('a file that cannot be opened is an answer, not a fault', async () => {
  const path = freshPath()
  copyFileSync(import.meta.filename, path)
  expect(failuresOf(await audit(path))).toEqual({ authentic: ['LedgerUnusable'] })
})
