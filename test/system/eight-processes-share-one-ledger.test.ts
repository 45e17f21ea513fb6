import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Appended } from '@coflyfr/core'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import { afterAll, expect, test } from 'vitest'
import { treeProblems } from './verify-leaves.ts'

const workers = 8
const appendsEach = 500
const folder = mkdtempSync(join(tmpdir(), 'coflyfr-share-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Acknowledged extends Appended {
  readonly commandId: string
}

const run = promisify(execFile)

const work = async (path: string, worker: number) => {
  const script = join(import.meta.dirname, 'competing.child.ts')
  const { stdout } = await run(
    process.execPath,
    [script, path, `w${worker}`, String(appendsEach)],
    {
      maxBuffer: 16 * 1024 * 1024,
    },
  )
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return {
    acknowledged: lines.slice(0, -1) as readonly Acknowledged[],
    conflicts: Number(lines.at(-1).conflicts),
  }
}

test(`D3 ${workers} processes × ${appendsEach} appends: one winner per revision, no gap, nothing lost`, async () => {
  const path = join(folder, 'shared.ledger')
  await (await createStore(path, { origin: 'test.example/share' })).close()
  const done = await Promise.all(Array.from({ length: workers }, (_, worker) => work(path, worker)))
  const acknowledged = done.flatMap((worker) => worker.acknowledged)

  await using store = await openStore(path)
  const places: string[] = []
  const positions: number[] = []
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      places.push(`${event.commandId} ${event.stream}@${event.revision} ${event.position}`)
      positions.push(event.position)
    }
  }
  const told = acknowledged.map(
    ({ commandId, stream, revision, position }) => `${commandId} ${stream}@${revision} ${position}`,
  )
  expect(told.toSorted()).toEqual(places.toSorted())
  expect(positions).toEqual(positions.map((_, index) => index))
  expect(new Set(acknowledged.map(({ stream, revision }) => `${stream}@${revision}`)).size).toBe(
    workers * appendsEach,
  )
  expect(treeProblems(store)).toEqual([])

  const conflicts = done.reduce((sum, worker) => sum + worker.conflicts, 0)
  console.log(`${conflicts} conflicts were answered with the real revision and tried again`)
  expect(conflicts).toBeGreaterThan(0)
})
