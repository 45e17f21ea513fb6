import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { copyStore } from '@coflyfr/store-sqlite'
import { copyVault } from '@coflyfr/vault'
import { expect, test } from 'vitest'
import { type Answer, type CommandLine, commandLine } from '../support/command-line.ts'
import { livingPerson } from '../support/people-lines.ts'
import { ended, spawned, start } from '../support/spawned.ts'

const keyOf = (number: number): string => `a${String(number).padStart(7, '0')}`

const people = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) =>
    livingPerson(keyOf(from + at), {
      name: `Person number ${from + at}`,
      address: 'x'.repeat(400),
    }),
  ).join('')

const ready = async (count: number): Promise<CommandLine> => {
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', 'council.example/ledger'])
  expect((await line.coflyfr(['record', 'l'], { stdin: people(0, count) })).code).toBe(0)
  return line
}

const codesOf = ({ verdicts }: Answer): readonly string[] =>
  Object.values<Answer>(verdicts).flatMap(({ status, findings }) =>
    status === 'fail' ? findings.map(({ code }: { code: string }) => code) : [],
  )

test('every backup made while two processes write restores, and its vault covers its log', async () => {
  const { folder, json, path } = await ready(20)
  const writers = [1000, 2000].map((from) =>
    spawned(folder, ['record', 'l'], { stdin: people(from, 150) }),
  )
  let isWriting = true
  const written = Promise.all(writers).finally(() => {
    isWriting = false
  })
  const sizes: number[] = []
  while (isWriting && sizes.length < 6) {
    const name = `b${sizes.length}`
    const made = await spawned(folder, [
      'backup',
      'l',
      name,
      '--with-vault-key',
      '--format',
      'json',
    ])
    expect([made.code, made.err]).toEqual([0, ''])
    sizes.push(JSON.parse(made.out).size)
  }
  for (const { code, err } of await written) expect([code, err]).toEqual([0, ''])
  expect(sizes.length).toBeGreaterThan(1)
  expect(sizes).toEqual(sizes.toSorted((one, other) => one - other))
  expect(new Set(sizes).size).toBeGreaterThan(1)
  for (const [at, size] of sizes.entries()) {
    const restored = await json(['restore', `b${at}`, `r${at}`])
    expect([restored.restored, restored.size]).toEqual([true, size])
    expect(codesOf(await json(['verify', `r${at}`]))).toEqual([])
  }
  expect(existsSync(path('l'))).toBe(true)
}, 240_000)

test('verify catches a backup that copies the vault before the log: sealed values are missing', async () => {
  const { json, coflyfr, path } = await ready(2)
  await copyVault(path('l.vault'), path('turned.vault'))
  await coflyfr(['record', 'l'], { stdin: people(50, 2) })
  await copyStore(path('l'), path('turned'))
  for (const name of ['key', 'checkpoints', 'vault-key'])
    copyFileSync(path(`l.${name}`), path(`turned.${name}`))
  expect(codesOf(await json(['verify', 'turned']))).toContain('SealedMissing')
})

/** Kills a process of the command line after a while; resolves to whether it was still running. */
const killedAfter = async (
  folder: string,
  args: readonly string[],
  milliseconds: number,
): Promise<boolean> => {
  const child = start(folder, args)
  child.stdin.end('')
  const over = ended(child)
  await Promise.race([over, setTimeout(milliseconds)])
  child.kill('SIGKILL')
  return (await over).signal === 'SIGKILL'
}

/** Moments, over the life of a process, at which it is killed. */
const moments = 10

test('a killed backup or restore leaves nothing that only looks complete', async () => {
  const { folder, path, coflyfr } = await ready(60)
  const timed = async (args: readonly string[]): Promise<number> => {
    const began = performance.now()
    expect((await spawned(folder, args)).code).toBe(0)
    return performance.now() - began
  }
  const backupTakes = await timed(['backup', 'l', 'whole', '--with-vault-key'])
  const restoreTakes = await timed(['restore', 'whole', 'again'])
  let killed = 0
  for (let moment = 1; moment <= moments; moment += 1) {
    const [dir, ledger] = [`d${moment}`, `r${moment}`]
    const args = ['backup', 'l', dir, '--with-vault-key']
    killed += Number(await killedAfter(folder, args, (backupTakes * moment) / moments))
    if (existsSync(path(dir)))
      expect((await coflyfr(['restore', dir, `from-${dir}`])).code, dir).toBe(0)
    const restoring = ['restore', 'whole', ledger]
    killed += Number(await killedAfter(folder, restoring, (restoreTakes * moment) / moments))
    if (existsSync(path(ledger))) expect((await coflyfr(['verify', ledger])).code, ledger).toBe(0)
    else expect((await coflyfr(restoring)).code, `${ledger} again`).toBe(0)
  }
  expect(killed).toBeGreaterThan(moments)
  const left = readdirSync(folder).filter((name) => name.includes('.part-'))
  // A draft is a complete backup once its manifest is written, even before it gets its name; until then it is refused.
  for (const name of left)
    expect([0, 3], name).toContain((await coflyfr(['restore', name, `from-${name}`])).code)
  for (const name of left) rmSync(path(name), { recursive: true })
}, 240_000)
