import { DatabaseSync } from 'node:sqlite'
import { doctor } from '@coflyfr/audit'
import { openLedger, plainDate, streamName } from '@coflyfr/core'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'
import { beforeAll, expect, test } from 'vitest'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { verifyLedger } from '../../../packages/verifier/src/script/verify-ledger.ts'
import { audit, copyOf, freshPath } from '../../support/ledger-file.ts'

const slow = 120_000

/** One event more than have their keys stored in the file. */
const events = 4_097

let ledger: string

beforeAll(async () => {
  ledger = freshPath()
  const durability = 'power-cut-may-lose-last-appends'
  await using store = await createStore(ledger, { origin: 'council.example/ledger', durability })
  await openLedger(store, { history: false, refusalsKept: true })
  const noted = {
    type: 'Noted',
    schemaVersion: 1,
    effectiveOn: plainDate('2023-11-15'),
    data: { text: 'something' },
  }
  const append = (number: number) =>
    appendEvents(store, {
      stream: streamName('notes', '1'),
      commandId: `c-${number}`,
      events: [noted],
      expectedRevision: 'any',
    })
  await Promise.all(Array.from({ length: events - 1 }, (_, number) => append(number)))
}, slow)

/** What the library says of the storage of a file, and what the verifier says that shares no code with it. */
const told = async (path: string): Promise<readonly (readonly string[])[]> => {
  const evidence = { checkpoints: [], minutes: [], keys: [], policy: null, ends: null }
  const verifications = [await audit(path), await verifyLedger(nodeHashing, path, evidence)]
  return verifications.map(({ verdicts }) =>
    verdicts.authentic.findings
      .filter(({ code }) => code === 'IntegrityCheckFailed')
      .map(({ detail }) => detail),
  )
}

const edited = (statements: readonly string[]): string => {
  const path = copyOf(ledger)
  const handle = new DatabaseSync(path)
  for (const statement of statements) handle.exec(statement)
  handle.close()
  return path
}

test(
  'both verifiers find nothing wrong with the keys of a sound ledger, nor with one of format 1',
  async () => {
    expect(await told(ledger)).toEqual([[], []])
    const before = edited([
      'DROP TABLE command_keys',
      'CREATE INDEX events_by_command ON events (command_id)',
      'PRAGMA user_version = 1',
    ])
    expect(await told(before)).toEqual([[], []])
  },
  slow,
)

test.each([
  ['a key lacks', 'DELETE FROM command_keys'],
  ['keys are too many', "INSERT INTO command_keys VALUES (4096, x'00')"],
  [
    'a key points elsewhere',
    'UPDATE command_keys SET keys = CAST(zeroblob(4) || substr(keys, 5) AS BLOB)',
  ],
])(
  'when %s both verifiers say so, the doctor says what to do, and that repairs it',
  async (_, statement) => {
    const path = edited([statement])
    for (const details of await told(path)) expect(details).toHaveLength(1)
    await using store = await openStore(path)
    if (statement.startsWith('DELETE')) {
      // Opening for writing stores what was missing at the end.
      expect((await doctor(store)).advice).toEqual([])
      return
    }
    expect((await doctor(store)).advice).toEqual([
      'rebuild: the keys by which repeated commands are found are not those of the log',
    ])
    await store.rebuildCommandKeys()
    expect((await doctor(store)).advice).toEqual([])
    expect(await told(path)).toEqual([[], []])
  },
  slow,
)
