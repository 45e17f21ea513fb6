import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createStore, openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { afterAll, expect, test } from 'vitest'
import { treeProblems } from './verify-leaves.ts'

/** How many processes are killed; a longer run sets its own number. */
const cycles = Number(process.env['COFLYFR_KILL_CYCLES'] ?? 300)
/** Kills on one ledger before a new one is used, so that checking the whole ledger stays quick. */
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

/** Lets a process append and kills it; resolves to the commands that it acknowledged. */
const killWhileAppending = async (
  path: string,
  run: string,
  moment: () => Promise<unknown>,
  when: 'acknowledged' | 'too-soon',
  textLength = 0,
): Promise<readonly string[]> => {
  const script = join(import.meta.dirname, 'appending.child.ts')
  const child = spawn(process.execPath, [script, path, run, when, String(textLength)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = await ready(child)
  await moment()
  child.kill('SIGKILL')
  await closed(child)
  return told
}

const eventsByCommand = async (store: SqliteStore): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for await (const batch of store.readAll()) {
    for (const { commandId } of batch) counts.set(commandId, (counts.get(commandId) ?? 0) + 1)
  }
  return counts
}

interface Damage {
  readonly lost: readonly string[]
  readonly halfWritten: readonly string[]
  readonly tree: readonly string[]
}

/** What a reopened ledger lacks of the acknowledged commands, holds only in part, or cannot prove. */
const damageOf = async (path: string, told: readonly string[]): Promise<Damage> => {
  await using store = await openStore(path)
  const counts = await eventsByCommand(store)
  return {
    lost: told.filter((commandId) => counts.get(commandId) !== eventsOfOneCommand),
    halfWritten: [...counts.keys()].filter((id) => counts.get(id) !== eventsOfOneCommand),
    tree: treeProblems(store),
  }
}

const noDamage: Damage = { lost: [], halfWritten: [], tree: [] }

const seed = Number(process.env['COFLYFR_SEED'] ?? Date.now() % 1_000_000)
/** When to kill the process of a cycle, below 40 ms: spread out, and the same for the same seed. */
const momentMs = (cycle: number): number => (seed * 31 + cycle * 7_919) % 40

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freshLedger = async (name: string): Promise<string> => {
  const path = join(folder, `${name}.ledger`)
  await (await createStore(path, { origin: 'test.example/kill' })).close()
  return path
}

test(`D5 a killed process loses no acknowledged event: ${cycles} kills`, async () => {
  let acknowledgedInAll = 0
  let path = ''
  let acknowledged: string[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % cyclesOfOneLedger === 0) {
      path = await freshLedger(`right-${cycle}`)
      acknowledged = []
    }
    const moment = () => setTimeout(momentMs(cycle))
    const told = await killWhileAppending(path, `run${cycle}`, moment, 'acknowledged')
    acknowledged.push(...told)
    acknowledgedInAll += told.length
    expect({ seed, cycle, ...(await damageOf(path, acknowledged)) }).toEqual({
      seed,
      cycle,
      ...noDamage,
    })
  }
  console.log(`seed ${seed}: ${cycles} kills, ${acknowledgedInAll} acknowledged appends, none lost`)
  expect(acknowledgedInAll).toBeGreaterThan(cycles)
})

/** Kills while the write-ahead log is moved into the file. Events of eight pages keep that going all the time. */
const movingCycles = Math.ceil(cycles / 25)
const longText = 32_000

/** Resolves when a file has grown, so that the thread is moving the log: the engine would do so only much later. */
const grown = async (path: string): Promise<void> => {
  const before = statSync(path).size
  while (statSync(path).size === before) await setTimeout(2)
}

test(`D5 a process killed while a thread moves its log loses none: ${movingCycles} kills`, async () => {
  for (let cycle = 0; cycle < movingCycles; cycle += 1) {
    const path = await freshLedger(`moving-${cycle}`)
    const moment = () => grown(path).then(() => setTimeout(momentMs(cycle)))
    const told = await killWhileAppending(path, `run${cycle}`, moment, 'acknowledged', longText)
    expect({ seed, cycle, ...(await damageOf(path, told)) }).toEqual({ seed, cycle, ...noDamage })
    rmSync(path)
  }
}, 120_000)

test('D5 catches a process that acknowledges commands before storing them', async () => {
  const path = await freshLedger('wrong')
  const told: string[] = []
  for (let cycle = 0; cycle < 40; cycle += 1) {
    const moment = () => setTimeout(momentMs(cycle))
    told.push(...(await killWhileAppending(path, `run${cycle}`, moment, 'too-soon')))
    const { lost } = await damageOf(path, told)
    if (lost.length > 0) return
  }
  expect.fail(`seed ${seed}: 40 kills and nothing told too soon was found lost`)
})
