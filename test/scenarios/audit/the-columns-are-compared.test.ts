import { createHash } from 'node:crypto'
import { doctor, verify } from '@coflyfr/audit'
import { type Checkpoint, rootAt } from '@coflyfr/proof'
import { caseColumns, defaultParameters, moneyColumns, reports } from '@coflyfr/reports'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { beforeAll, expect, test } from 'vitest'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { verifyLedger } from '../../../packages/verifier/src/script/verify-ledger.ts'
import { copyOf, tamper } from '../../support/ledger-file.ts'
import { headOf, signedLedger } from './signed-ledger.ts'

const segmentLength = 2

const columnsOf = (store: SqliteStore) =>
  moneyColumns(
    {
      store,
      rootAt: (size) => Buffer.from(rootAt(store.tree.readNode, size)).toString('base64'),
    },
    { segmentLength },
  )

let path: string
let head: Checkpoint
let segments: number

beforeAll(async () => {
  ;({ path } = await signedLedger())
  head = await headOf(path)
  segments = Math.floor(head.size / segmentLength)
  await using store = await openStore(path)
  await columnsOf(store).rebuild()
})

const columnsIn = async (copy: string, all = true) => {
  await using store = await openStore(copy, { forAudit: true })
  const { columns, advice } = await doctor(store, { checkpoints: [head], all })
  return { ...columns, advice }
}

const mend = 'rebuild budget-monitoring: its columns are not what the log leads to'

test('a sample of the segments is compared, or all of them', async () => {
  expect(segments).toBeGreaterThan(4)
  const sample = await columnsIn(path, false)
  expect(sample.kept).toBe(segments)
  expect(sample.compared.map(({ segment }) => segment)).toHaveLength(4)
  const every = await columnsIn(path)
  expect(every.compared.map(({ state }) => state)).toEqual(Array(segments).fill('equal'))
  expect(every.advice).toEqual([])
})

test('a damaged segment is named, and rebuilt by the next reader', async () => {
  const copy = copyOf(path)
  tamper(copy, (handle) => {
    handle.exec("UPDATE snapshots SET state = x'00' WHERE name = 'money-columns/1'")
  })
  const { compared, advice } = await columnsIn(copy)
  expect(compared[1]).toMatchObject({ segment: 1, state: 'damaged' })
  expect(advice).toEqual([mend])
  {
    await using store = await openStore(copy)
    const source = { store, checkpointAt: () => null, columns: columnsOf(store) }
    const at = { asOf: null, knownAt: head.size - 1 }
    await reports.get('budget-monitoring')?.make(source, { ...defaultParameters, at })
  }
  expect((await columnsIn(copy)).compared[1]).toMatchObject({ state: 'equal' })
})

test('a forged segment has valid digests, and still differs from the log', async () => {
  const copy = copyOf(path)
  const name = (number: number) => `money-columns/${number}`
  await using store = await openStore(copy)
  const forged: number[] = []
  for (let number = 0; number < segments; number += 1) {
    const kept = await store.loadSnapshot(name(number), 1)
    if (kept === null) throw new Error(`segment ${number} is not kept`)
    const bytes = Uint8Array.from(kept.state)
    const headerLength = new DataView(bytes.buffer).getUint32(32, true)
    const header = JSON.parse(Buffer.from(bytes.buffer, 40, headerLength).toString())
    if (header.legs === 0) continue
    forged.push(number)
    // Adds a penny to the first amount, with a new digest.
    const pence = 40 + Math.ceil(headerLength / 8) * 8
    bytes[pence] = (bytes[pence] ?? 0) ^ 1
    bytes.set(createHash('sha256').update(bytes.subarray(32)).digest())
    await store.saveSnapshot(name(number), 1, { position: kept.position, state: bytes })
  }
  expect(forged.length).toBeGreaterThan(0)
  const found = await doctor(store, { all: true })
  const differing = found.columns.compared.filter(({ state }) => state === 'differs')
  expect(differing.map(({ segment }) => segment)).toEqual(forged)
  expect(differing[0]?.detail).toMatch(/^pence 0: -?\d+ kept, -?\d+ derived$/)
  expect(found.advice).toEqual([mend])
  // Verify looks at the log: columns decide no verdict.
  expect(JSON.stringify(await verify(store))).not.toContain('money-columns')
  await columnsOf(store).rebuild()
  expect((await doctor(store, { all: true })).advice).toEqual([])
})

test('columns of cases are compared too', async () => {
  const copy = copyOf(path)
  const cases = (store: SqliteStore) => {
    const rootOf = (size: number) => Buffer.from(rootAt(store.tree.readNode, size))
    const ground = { store, rootAt: (size: number) => rootOf(size).toString('base64') }
    return caseColumns(ground, { segmentLength })
  }
  {
    await using store = await openStore(copy)
    await cases(store).rebuild()
  }
  const { kept, advice } = await columnsIn(copy)
  expect(kept).toBe(2 * segments)
  expect(advice).toEqual([])
  tamper(copy, (handle) => {
    handle.exec("UPDATE snapshots SET state = x'00' WHERE name = 'case-columns/1'")
  })
  const found = await columnsIn(copy)
  expect(found.advice).toEqual(['rebuild measures: its columns are not what the log leads to'])
})

test('the independent verifier does not mistake columns for states of reports', async () => {
  const evidence = (await askedFor(nodeHashing, [path]))?.evidence
  if (evidence === undefined) return expect.unreachable()
  const { verdicts } = await verifyLedger(nodeHashing, path, evidence)
  expect(JSON.stringify(verdicts.projectionsEqual)).not.toMatch(/-columns|ProjectionDamaged/)
})

test('columns of another log are not read', async () => {
  const copy = copyOf(path)
  await using store = await openStore(copy)
  const other = moneyColumns({ store, rootAt: () => 'another root' }, { segmentLength })
  await other.rebuild()
  const found = await doctor(store, { all: true })
  expect(new Set(found.columns.compared.map(({ state }) => state))).toEqual(new Set(['another']))
  const columns = columnsOf(store)
  await columns.upTo(head.size - 1)
  expect((await doctor(store, { all: true })).advice).toEqual([])
})
