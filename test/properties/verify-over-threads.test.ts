import { type AuditedLedger, type ThreadsGiven, verify } from '@coflyfr/audit'
import { plainDate, streamName } from '@coflyfr/core'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  auditWith,
  copyOf,
  failuresOf,
  freshPath,
  ledgerFileOf,
  rehash,
  tamper,
} from '../support/ledger-file.ts'
import { timeFor, times } from './times.ts'
import { edits, makeEdit } from './verify/edits.ts'
import type { Verifier } from './verify/properties.ts'
import { someStore } from './verify/random-ledger.ts'

let path: string

beforeAll(async () => {
  path = await ledgerFileOf(await someStore())
})

const eventByEvent: ThreadsGiven = { fromEvents: Infinity }

/** Changes that leave a log intact at first sight. */
const updates = [
  `recorded_at = (SELECT recorded_at FROM events AS before WHERE before.position = events.position - 1)`,
  `recorded_at = recorded_at - 10000000`,
  `data = replace(data, ':', ': ')`,
  `data = replace(data, '{', '{"":0,"":0,')`,
  `context = '[{"revision":0,"stream":"rules","more":1}]'`,
  `revision = revision + 1`,
  `position = position + 1000`,
  `tree = CAST(tree || tree AS BLOB)`,
  `tree = substr(tree, 1, 32)`,
  `command_id = 'c-other'`,
] as const

const changes = fc.record({
  edit: fc.option(edits(), { freq: 1 }),
  update: fc.constantFrom(...updates),
  at: fc.nat(40),
  isRehashed: fc.boolean(),
  logAlone: fc.boolean(),
})

const spans = fc.record({ fromEvents: fc.constant(0), spanEvents: fc.integer({ min: 1, max: 9 }) })

/** Rows that are not events cannot be hashed. */
const rehashed = (copy: string): Promise<void> => rehash(copy).catch(() => {})

/** A change is reported in the same words and order, however the rows are divided. */
const toldAlike = (verifier: Verifier, threads: number) =>
  fc.asyncProperty(changes, spans, async ({ edit, update, at, isRehashed, logAlone }, given) => {
    const copy = copyOf(path)
    tamper(copy, (handle) => {
      if (edit !== null) makeEdit(handle, edit)
      else handle.exec(`UPDATE OR IGNORE events SET ${update} WHERE position = ${at}`)
    })
    if (isRehashed) await rehashed(copy)
    const told = await auditWith(verifier, copy, { logAlone, threads: { ...given, threads } })
    expect(told).toEqual(await auditWith(verify, copy, { logAlone, threads: eventByEvent }))
  })

test(
  'verify over spans of the log reports the same as event by event',
  { timeout: timeFor(120_000) },
  () => fc.assert(toldAlike(verify, 0), { numRuns: times(60) }),
)

test('verify over threads reports the same as event by event', { timeout: timeFor(240_000) }, () =>
  fc.assert(toldAlike(verify, 2), { numRuns: times(3) }),
)

/** Lets its threads look at another file than the given one. */
const looksElsewhere: Verifier = (ledger, options) => {
  const honest = { ...ledger, tree: { ...ledger.tree, elsewhere: elsewhere() } }
  return verify(honest, options)
}

const elsewhere = () => ({ module: import.meta.resolve('@coflyfr/store-sqlite'), path })

test('catches threads that read another file', { timeout: 240_000 }, async () => {
  const { failed } = await fc.check(toldAlike(looksElsewhere, 1), {
    numRuns: 10,
    seed: 1,
    endOnFailure: true,
  })
  expect(failed).toBe(true)
})

/** How often the engine is asked to check its file: once more if one thread has to say what is wrong. */
const asksOf = async (copy: string, threads: ThreadsGiven): Promise<number> => {
  await using store = await openStore(copy, { forAudit: true })
  let asks = 0
  const counted: AuditedLedger = {
    ...store,
    integrityProblems: () => {
      asks += 1
      return store.integrityProblems()
    },
  }
  await verify(counted, { threads })
  return asks
}

test.each([0, 1, 2])(
  'a sound log is read once, with %i other threads',
  { timeout: 60_000 },
  async (threads) => {
    for (const spanEvents of threads === 0 ? [1, 4, 1_000] : [4]) {
      const asks = await asksOf(path, { fromEvents: 0, threads, spanEvents })
      expect(asks).toBe(threads === 0 ? 1 : 0)
    }
  },
)

/** A log long enough for the keys of its commands to be stored, with a few events after them. */
const keyedLog = async (): Promise<string> => {
  const keyed = freshPath()
  const durability = 'power-cut-may-lose-last-appends'
  await using store = await createStore(keyed, { origin: 'council.example/ledger', durability })
  const append = (number: number) =>
    appendEvents(store, {
      stream: streamName('case', String(number % 7)),
      commandId: `c-${number}`,
      events: [
        { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: { number } },
      ],
      expectedRevision: 'any',
    })
  await Promise.all(Array.from({ length: 4_099 }, (_, number) => append(number)))
  return keyed
}

const wrongKeys = [
  'UPDATE command_keys SET keys = CAST(substr(keys, 1, 16380) || zeroblob(4) AS BLOB)',
  'UPDATE command_keys SET keys = CAST(substr(keys, 5) AS BLOB)',
  'UPDATE command_keys SET first = 4096',
  'DELETE FROM command_keys',
  "INSERT INTO command_keys VALUES (4096, x'00')",
]

test('keys of commands are checked span by span', { timeout: 120_000 }, async () => {
  const keyed = await keyedLog()
  const given = { fromEvents: 0, threads: 0, spanEvents: 1_500 }
  const sound = await auditWith(verify, keyed, { logAlone: true, threads: given })
  expect(failuresOf(sound)).toEqual({})
  expect(await asksOf(keyed, given)).toBe(1)
  for (const statement of wrongKeys) {
    const copy = copyOf(keyed)
    tamper(copy, (handle) => handle.exec(statement))
    const told = await auditWith(verify, copy, { logAlone: true, threads: given })
    expect(failuresOf(told)).toEqual({ authentic: ['IntegrityCheckFailed'] })
    expect(told).toEqual(await auditWith(verify, copy, { logAlone: true, threads: eventByEvent }))
  }
})

/** How many turns of the event loop others get during the work. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let [turns, isOver] = [0, false]
  const turn = (): void => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  isOver = true
  return turns
}

test('a single thread gives others a turn between two parts of a log', {
  timeout: 60_000,
}, async () => {
  await using store = await openStore(await keyedLog(), { forAudit: true })
  const [partEvents, size] = [200, store.tree.size()]
  const threads = { fromEvents: 0, threads: 0, spanEvents: partEvents, shareEvents: partEvents }
  const turns = await turnsDuring(() => verify(store, { threads }))
  expect(turns).toBeGreaterThanOrEqual(2 * Math.floor(size / partEvents))
})
