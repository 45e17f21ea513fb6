import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createStore, openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { expect, test } from 'vitest'
import { treeProblems } from './verify-leaves.ts'

/** How many processes are killed; a longer run gives its own count. */
const cycles = Number(process.env['COFLYFR_KILL_CYCLES'] ?? 300)
/** Kills on one ledger before a fresh one is begun, so that checking all of it stays quick. */
const cyclesOfOneLedger = 25
const eventsOfOneCommand = 3

const ready = (child: ChildProcess): Promise<string[]> => {
  const lines: string[] = []
  let rest = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        if (line === 'ready') resolve(lines)
        else lines.push(line)
      }
    })
    child.on('error', reject)
  })
}

const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.on('close', () => resolve()))

/** Lets a process append and kills it; answers with the commands that it knew to be stored. */
const killWhileAppending = async (
  path: string,
  run: string,
  afterMs: number,
): Promise<readonly string[]> => {
  const script = join(import.meta.dirname, 'appending.child.ts')
  const child = spawn(process.execPath, [script, path, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged = await ready(child)
  await setTimeout(afterMs)
  child.kill('SIGKILL')
  await closed(child)
  return acknowledged
}

const eventsByCommand = async (store: SqliteStore): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for await (const batch of store.readAll()) {
    for (const { commandId } of batch) counts.set(commandId, (counts.get(commandId) ?? 0) + 1)
  }
  return counts
}

test(`D5 a killed process loses no acknowledged event: ${cycles} kills`, async () => {
  const seed = Number(process.env['COFLYFR_SEED'] ?? Date.now() % 1_000_000)
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-kill-'))
  let acknowledgedInAll = 0
  let acknowledged: string[] = []
  let path = ''
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      if (cycle % cyclesOfOneLedger === 0) {
        acknowledged = []
        path = join(folder, `${cycle}.ledger`)
        await (await createStore(path, { origin: 'test.example/kill' })).close()
      }
      // A spread of moments from the seed: the same for a seed, never the same twice in a run.
      const afterMs = (seed * 31 + cycle * 7_919) % 40
      acknowledged.push(...(await killWhileAppending(path, `run${cycle}`, afterMs)))

      await using store = await openStore(path)
      const counts = await eventsByCommand(store)
      const lost = acknowledged.filter((commandId) => counts.get(commandId) !== eventsOfOneCommand)
      const halfWritten = [...counts].filter(([, count]) => count !== eventsOfOneCommand)
      expect({ seed, cycle, lost, halfWritten }).toEqual({ seed, cycle, lost: [], halfWritten: [] })
      expect(treeProblems(store)).toEqual([])
      if (cycle % cyclesOfOneLedger === cyclesOfOneLedger - 1)
        acknowledgedInAll += acknowledged.length
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`seed ${seed}: ${cycles} kills, ${acknowledgedInAll} acknowledged appends, none lost`)
  expect(acknowledgedInAll).toBeGreaterThan(cycles)
})
