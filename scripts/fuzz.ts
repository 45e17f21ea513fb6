import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FuzzFinding, fuzz } from '../test/properties/fuzz/fuzz-target.ts'
import { proofTargets } from '../test/properties/fuzz/proof-targets.ts'

const usage = `pnpm fuzz [--minutes N] [--seed N] [--only TARGET]

Feeds each reader of the proof kit with mutated good inputs for N minutes (2). Targets:
  ${proofTargets.map(({ name }) => name).join(' ')}
`

const options = {
  minutes: { type: 'string', default: '2' },
  seed: { type: 'string' },
  only: { type: 'string' },
  child: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const minuteMs = 60_000
const hangMs = 10_000

/** Fuzzes one target in this process; returns 1 on a finding, else 0. */
const runOne = (name: string, minutes: number, seed: number): number => {
  const target = proofTargets.find((one) => one.name === name)
  if (target === undefined) throw new RangeError(`There is no target "${name}"`)
  const end = performance.now() + minutes * minuteMs
  try {
    const { inputs, accepted, slowestMs } = fuzz(target, seed, () => performance.now() < end)
    process.stdout.write(
      `${name}: seed ${seed}, ${inputs} inputs, ${accepted} accepted, slowest ${slowestMs.toFixed(1)} ms\n`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof FuzzFinding)) throw error
    const file = join(tmpdir(), `fuzz-${name}-${seed}`)
    writeFileSync(file, error.input, 'base64')
    process.stdout.write(`${name}: seed ${seed}: ${error.message}; the input is in ${file}\n`)
    return 1
  }
}

/** Fuzzes each target in a process of its own, so that one that hangs can be ended and named. */
const runEach = (names: readonly string[], minutes: number, seed: number): number => {
  let failed = 0
  for (const name of names) {
    const flags = ['--child', '--only', name, '--minutes', `${minutes}`, '--seed', `${seed}`]
    const { status, signal } = spawnSync(process.execPath, [import.meta.filename, ...flags], {
      stdio: 'inherit',
      timeout: minutes * minuteMs + hangMs,
    })
    if (signal !== null) process.stdout.write(`${name}: seed ${seed}: it hung and was ended\n`)
    if (status !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
}

const main = (): number => {
  const { values } = parseArgs({ options })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const minutes = Number(values.minutes)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
  const names = values.only === undefined ? proofTargets.map(({ name }) => name) : [values.only]
  const isKnown = names.every((name) => proofTargets.some((target) => target.name === name))
  if (!(minutes > 0) || !Number.isSafeInteger(seed) || !isKnown) {
    process.stderr.write(usage)
    return 2
  }
  return values.child ? runOne(names[0] ?? '', minutes, seed) : runEach(names, minutes, seed)
}

process.exitCode = main()
