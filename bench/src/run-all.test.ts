import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environmentNow } from './environment.ts'
import { type Found, runAll } from './run-all.ts'
import { readSettings } from './settings.ts'
import type { Workload } from './workload.ts'
import { writeReport } from './write-report.ts'

const few = { full: 10, quick: 10 } as const

const sound: Workload = {
  roundsMax: 1,
  name: 'sound',
  title: 'What can be measured',
  rows: [{ measurement: 'proof-evidence', label: 'evidence', events: few }],
  goals: [],
}

/** Needs a ledger that is not there. */
const broken: Workload = {
  name: 'broken',
  title: 'What cannot',
  rows: [{ measurement: 'verify-all', label: 'no ledger', events: few }],
  goals: [],
}

test('a measurement that fails is listed with the results, and does not affect the others', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-bench-failing-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const out = join(folder, 'results.json')
  const settings = readSettings(['--folder', folder, '--out', out, '--rounds', '3'], {})!
  const lines: string[] = []
  const sizes: number[] = []
  const listeners = {
    tell: (line: string) => void lines.push(line),
    found: ({ workloads }: Found) => void sizes.push(workloads.length),
  }
  const found = await runAll([broken, sound], { ...settings, peers: false, scale: null }, listeners)
  // A measurement that fails quickly is tried in every round.
  expect(found.failures.map(({ workload, what }) => [workload, what])).toEqual([
    ['broken', 'no ledger'],
    ['broken', 'no ledger'],
    ['broken', 'no ledger'],
  ])
  expect(found.workloads.map(({ rows }) => rows.map(({ label }) => label))).toEqual([
    [],
    ['evidence'],
  ])
  expect(sizes).toEqual([1, 2])
  expect(lines.filter((line) => / took .* min, the run so far .* min$/.test(line))).toHaveLength(2)
  const conditions = { load: 0, syncMicroseconds: { least: 1, median: 1, most: 1 } }
  const written = writeReport({
    startedAt: '',
    environment: environmentNow(),
    settings,
    reportsLeftOut: [],
    before: conditions,
    after: conditions,
    minutes: 1,
    ...found,
  })
  expect(written).toContain(join(folder, 'results.md'))
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).toContain(
    '**Failed**: broken, no ledger: ',
  )
  expect(JSON.parse(readFileSync(out, 'utf8')).failures).toHaveLength(3)
})
