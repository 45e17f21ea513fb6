import { existsSync, readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { budget, by, type CommandLineText, ndjson } from '../../support/finance-lines.ts'
import { ended, spawned, start } from '../../support/spawned.ts'

const posting = (number: number): CommandLineText => ({
  command: 'ImportActuals',
  commandId: `gl-${number}`,
  actor: by('u-9 finance-officer'),
  effectiveOn: '2023-05-01',
  data: {
    financialYear: '2023-24',
    source: `gl${number % 7}`,
    batch: 'May',
    postings: [
      {
        costCentre: 'Placements',
        subjective: 'all',
        amount: '12.34',
        postedOn: '2023-05-02',
        reference: `r-${number}`,
      },
    ],
  },
})

/** Enough events for several tiles, so that a kill can fall between files. */
const postings = 3000

const kills = 8

let line: CommandLine

beforeAll(async () => {
  line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', 'council.example/ledger'])
  const lines = Array.from({ length: postings }, (_, number) => posting(number))
  await line.coflyfr(['record', 'l'], { stdin: ndjson(budget, ...lines) })
}, 120_000)

/** Runs a command several times, and kills each run a little later in the time that the command takes. */
const killed = async (
  args: (run: number) => readonly string[],
  check: (run: number) => Promise<void>,
): Promise<void> => {
  const before = performance.now()
  expect((await spawned(line.folder, args(0))).code).toBe(0)
  const whole = performance.now() - before
  for (let run = 1; run <= kills; run += 1) {
    const child = start(line.folder, args(run))
    const end = ended(child)
    await setTimeout((whole * run) / (kills + 1))
    child.kill('SIGKILL')
    await end
    await check(run)
  }
}

test('an export that is killed leaves a whole pack or none', { timeout: 300_000 }, async () => {
  let cutOff = 0
  await killed(
    (run) => ['export', 'l', `p${run}`],
    async (run) => {
      const isWhole = existsSync(line.path(`p${run}/manifest.json`))
      if (!isWhole) cutOff += 1
      const { code } = await line.coflyfr(['verify', `p${run}`])
      expect(code === 0).toBe(isWhole)
    },
  )
  expect(cutOff).toBeGreaterThan(0)
  expect((await line.coflyfr(['verify', 'l'])).code).toBe(0)
})

test('an import of a pack that is killed leaves a whole ledger or none', {
  timeout: 300_000,
}, async () => {
  await line.coflyfr(['export', 'l', 'pack'])
  // An imported ledger has no key file beside it.
  const key = line.read('pack/keys').trim()
  await killed(
    (run) => ['import', 'pack', `again${run}`, 'pack'],
    async (run) => {
      const name = `again${run}`
      if (!readdirSync(line.folder).includes(name)) return
      expect((await line.coflyfr(['verify', name, '--key', key])).code).toBe(0)
    },
  )
})
