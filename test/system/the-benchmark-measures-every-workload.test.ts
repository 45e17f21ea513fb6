import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { workloads as all } from '../../bench/src/workloads/workloads.ts'
import { root } from '../support/repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-bench-test-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bench = (...flags: readonly string[]) =>
  spawnSync(process.execPath, ['bench/src/main.ts', ...flags], { cwd: root, encoding: 'utf8' })

test('a short run without peers measures every workload and judges the goals it can', () => {
  const out = join(folder, 'results.json')
  const size = ['--quick', '--events', '2000', '--rounds', '1']
  const { status, stdout, stderr } = bench(
    ...[...size, '--peers', 'none', '--folder', folder, '--out', out],
  )
  expect(stderr).toContain(`Written to ${out}`)
  expect(status).toBe(0)
  const { workloads, reportsLeftOut } = JSON.parse(readFileSync(out, 'utf8'))
  expect(workloads.map(({ name }: { name: string }) => name)).toEqual(all.map(({ name }) => name))
  expect(reportsLeftOut).toEqual([])
  // They measure the packed build, which a test does not make.
  const ofPackedBuild = new Set(
    all.filter(({ needs }) => needs?.includes('packed')).map(({ name }) => name),
  )
  for (const { name, rows, goals } of workloads) {
    if (!ofPackedBuild.has(name)) expect(rows.length, name).toBeGreaterThan(0)
    expect(goals.length).toBeGreaterThan(1)
  }
  expect(stdout).toContain('### Every goal, in this run')
  expect(readFileSync(join(folder, 'performance-throughput.svg'), 'utf8')).toContain('</svg>')
  expect(stdout).toContain('not judged')
})

test('an unknown workload or a wrong flag ends the run before anything is measured', () => {
  const { status, stderr } = bench('--peers', 'none', '--only', 'nothing')
  expect(status).not.toBe(0)
  expect(stderr).toContain(`expected some of ${all.map(({ name }) => name).join(', ')}, scale`)
  const tooShort = bench('--peers', 'none', '--scale', '10000')
  expect(tooShort.status).not.toBe(0)
  expect(tooShort.stderr).toContain('--scale: expected more than 10000 events, found "10000"')
})
