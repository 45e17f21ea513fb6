import { type Diagnosis, doctor } from '@coflyfr/audit'
import type { Checkpoint } from '@coflyfr/proof'
import { reports } from '@coflyfr/reports'
import { openStore } from '@coflyfr/store-sqlite'
import { beforeAll, expect, test } from 'vitest'
import { copyOf, tamper } from '../../support/ledger-file.ts'
import { headOf, signedLedger } from './signed-ledger.ts'

let path: string
let head: Checkpoint

beforeAll(async () => {
  ;({ path } = await signedLedger())
  head = await headOf(path)
})

/** Diagnoses a copy of the ledger on which these statements were run. */
const diagnosed = async (
  statements: readonly string[],
  checkpoints: readonly Checkpoint[] = [head],
): Promise<Diagnosis> => {
  const copy = copyOf(path)
  tamper(copy, (handle) => {
    for (const statement of statements) handle.exec(statement)
  })
  await using store = await openStore(copy, { forAudit: true })
  return await doctor(store, { checkpoints })
}

test('a sound ledger needs nothing', async () => {
  const { projections, tail, storage, space, advice } = await diagnosed([])
  // Two reports may share one state.
  const kept = new Map(
    [...reports.values()].map(({ keptAs: { name, version } }) => [name, version]),
  )
  expect(projections.map(({ name, version }) => [name, version])).toEqual(
    [...kept].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  expect(projections.filter(({ state, behind }) => state !== 'equal' || behind > 0)).toEqual([])
  expect(tail).toEqual({ state: 'covered', checkpointSize: head.size })
  expect(storage).toEqual([])
  expect(space.fileBytes).toBeGreaterThan(0)
  expect(advice).toEqual([])
})

test('a changed event shows in the states that fold it, with the first difference', async () => {
  const { projections, advice } = await diagnosed([
    `UPDATE events SET data = replace(data, '"1000000.00"', '"1000001.00"')
      WHERE type_id = (SELECT id FROM types WHERE name = 'VirementPosted')`,
  ])
  const differing = projections.filter(({ state }) => state === 'differs')
  const folding = ['bridge', 'budget-monitoring', 'outturn', 'trace', 'trial-balance']
  expect(differing.map(({ name }) => name)).toEqual(folding)
  expect(differing[1]).toMatchObject({
    difference: {
      path: expect.stringContaining('Social services'),
      kept: '"100000000n"',
      derived: '"100000100n"',
    },
  })
  expect(advice).toEqual(
    folding.map((name) => `rebuild ${name}: its kept state is not what the log leads to`),
  )
})

test('a kept state that was damaged', async () => {
  const { projections, advice } = await diagnosed([
    "UPDATE snapshots SET state = x'00' WHERE name = 'reserves'",
  ])
  expect(projections.find(({ name }) => name === 'reserves')).toMatchObject({
    state: 'damaged',
    problem: 'its bytes do not match their digest',
  })
  expect(advice).toEqual(['rebuild reserves: its kept state cannot be read'])
})

test('a kept state of a report that this release does not have is ignored', async () => {
  const { projections, advice } = await diagnosed([
    "INSERT INTO snapshots SELECT 'gone', version, position, state, digest FROM snapshots LIMIT 1",
  ])
  expect(projections.find(({ name }) => name === 'gone')).toMatchObject({ state: 'unknown' })
  expect(advice).toEqual([])
})

test('a lost tail', async () => {
  const { tail, projections, advice } = await diagnosed([
    `DELETE FROM events WHERE position = ${head.size - 1}`,
  ])
  expect(tail).toEqual({ state: 'missing', checkpointSize: head.size })
  expect(projections[0]).toMatchObject({ state: 'ahead' })
  expect(advice[0]).toBe('restore: the end of the log is gone')
})

test('without a checkpoint the end of the log is unknown', async () => {
  expect((await diagnosed([], [])).tail).toEqual({ state: 'unknown', checkpointSize: null })
})

test('the log may have grown since the last checkpoint', async () => {
  const { tail, advice } = await diagnosed([], [await headOf(path, 5)])
  expect(tail).toEqual({ state: 'grown', checkpointSize: 5 })
  expect(advice).toEqual([])
})

test('the log of another checkpoint', async () => {
  const { tail, advice } = await diagnosed([], [{ ...head, root: Buffer.alloc(32) }])
  expect(tail.state).toBe('another')
  expect(advice).toEqual(['verify: the log is not the one that was signed'])
})

test('damaged storage', async () => {
  const { storage, advice } = await diagnosed(['DROP INDEX events_by_stream'])
  expect(storage).toHaveLength(1)
  expect(advice).toEqual(['verify: the storage is damaged; restore it from a backup'])
})
