import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  formatVerifierKey,
  generateSigningKey,
  leafHash,
  nodeHash,
  parseCosignerKey,
  signCheckpoint,
} from '@coflyfr/proof'
import { askWitness, type WitnessAddress } from '@coflyfr/proof/witness'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { afterAll, expect, test } from 'vitest'
import { root } from '../support/repository.ts'

const must = <Value>(result: Either<unknown, Value>): Value => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const folder = mkdtempSync(join(tmpdir(), 'tlog-witness-'))
const running = new Set<ChildProcess>()

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const witness = (...flags: readonly string[]): ChildProcess => {
  const child = spawn(process.execPath, ['packages/proof/src/witness/bin.ts', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

const addressOf = async (child: ChildProcess): Promise<WitnessAddress> => {
  const [line] = await once(child.stdout!, 'data')
  const [key = '', url = ''] = String(line).trim().split(' ')
  return { key: must(parseCosignerKey(key)), url }
}

const origin = 'bridgend.example/ledger'
const key = must(generateSigningKey(origin))
const leaves = [leafHash('a'), leafHash('b')] as const
const readNode = (level: number, index: number) =>
  level === 0 ? (leaves[index] ?? leaves[0]) : nodeHash(...leaves)
const signed = (size: number, own = size === 1 ? leaves[0] : nodeHash(...leaves)): string =>
  must(signCheckpoint({ origin, size, root: own, extensions: [] }, [key]))

test.each(['ed25519', 'ml-dsa-44'])(
  'a killed witness with a key of %s continues where it was',
  async (algorithm) => {
    const own = join(folder, algorithm)
    const log = ['--folder', own, '--log', formatVerifierKey(key.verifier)]
    const first = witness(...log, '--name', 'witness.example/w1', '--algorithm', algorithm)
    const address = await addressOf(first)
    expect(statSync(join(own, 'witness.key')).mode & 0o777).toBe(0o600)
    const asked = must(await askWitness(address, { checkpoint: signed(2), readNode })())
    expect(asked.cosignature.timestamp).toBeGreaterThan(1_700_000_000)
    first.kill('SIGKILL')
    await once(first, 'exit')

    const again = await addressOf(witness(...log))
    expect(again.key).toEqual(address.key)
    expect(await askWitness(again, { checkpoint: signed(1), readNode })()).toMatchObject({
      left: { tag: 'WitnessSawMore', seenSize: 2, size: 1 },
    })
    const forked = signed(2, leafHash('another'))
    expect(await askWitness(again, { checkpoint: forked, readNode })()).toMatchObject({
      left: { tag: 'WitnessDeclined', status: 422 },
    })
    expect(await askWitness(again, { checkpoint: signed(2), readNode })()).toMatchObject({
      right: { cosignature: {} },
    })
  },
)

test.each([
  [['--folder', 'x', '--log', 'no key'], '--log: {"tag":"MalformedVerifierKey"'],
  [['--name', 'w'], '--folder: expected a folder'],
  [['--folder', folder, '--algorithm', 'rsa'], '--algorithm: expected ed25519 or ml-dsa-44'],
  [['--folder', folder, '--port', 'x'], '--port: expected 0 to 65535'],
  [['--folder', join(folder, 'new')], '--name: expected the name of the new key'],
  [['--what'], "Unknown option '--what'"],
])('a witness with %j says what it expects', async (flags, message) => {
  const child = witness(...flags)
  let told = ''
  child.stderr!.on('data', (text) => (told += text))
  const [code] = await once(child, 'close')
  expect(code).toBe(2)
  expect(told).toContain(message)
})
