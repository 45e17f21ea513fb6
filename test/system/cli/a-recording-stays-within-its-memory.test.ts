import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { generateCouncil } from '@coflyfr/synthetic'
import { expect, test } from 'vitest'
import { importLedger } from '../../support/import-ledger.ts'

const program = fileURLToPath(new URL('young-space.child.ts', import.meta.url))

const commands = 200

/** Loading the program needs 4. While commands are recorded, V8 would double it up to 64 if it were not limited. */
const youngMebibytesMax = 16

const commandLines = (): string => {
  const lines: string[] = []
  for (const given of generateCouncil({ seed: 1, children: 200, years: 1 })) {
    const { recordedAt: _, ...command } = given
    lines.push(`${JSON.stringify(command)}\n`)
    if (lines.length === commands) break
  }
  return lines.join('')
}

test('the young space of V8 does not grow while commands are recorded', async () => {
  const ledger = await importLedger()
  ledger.write('commands.ndjson', commandLines())
  const { INIT_CWD: _, ...env } = process.env
  const options = { cwd: ledger.folder, env, encoding: 'utf8' } as const
  const args = ['record', 'l', 'commands.ndjson', '--quiet']
  const { stdout } = spawnSync(process.execPath, [program, ...args], options)
  expect(stdout.match(/"outcome"/g)).toHaveLength(commands)
  expect(Number(stdout.trim().split('\n').at(-1))).toBeLessThanOrEqual(youngMebibytesMax)
}, 60_000)
