import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { budget, ndjson, propose } from '../../support/finance-lines.ts'
import { readyLedger } from '../../support/ready-ledger.ts'
import { program, spawned, start } from '../../support/spawned.ts'

const many = Array.from({ length: 60 }, (_, number) =>
  propose(`V${number}`, { gives: '-1.00', takes: '1.00' }),
)

/** Options to start the program as a user's shell would: under a package script, INIT_CWD names another folder. */
const inFolder = (folder: string) => ({ cwd: folder, env: { ...process.env, INIT_CWD: folder } })

test('a ledger is made, recorded to, reported and verified, each in a separate process', async () => {
  const { folder, write } = await readyLedger([])
  const run = (...args: readonly string[]) => spawned(folder, args)
  expect(await run('init', 'mine')).toMatchObject({ code: 0, err: '' })
  write('commands.ndjson', ndjson(budget, propose('V1')))
  expect(await run('record', 'mine', 'commands.ndjson')).toMatchObject({ code: 0, err: '' })
  const again = await spawned(folder, ['record', 'mine', '-'], {
    stdin: ndjson(budget, propose('V1')),
  })
  expect(again.out.match(/"duplicate"/g)).toHaveLength(2)
  const report = await run('report', 'virements', 'mine', '--format', 'json')
  expect(JSON.parse(report.out).rows).toMatchObject([{ reference: 'V1', state: 'proposed' }])
  expect(await run('verify', 'mine')).toMatchObject({ code: 0, err: '' })
})

test('exit codes are as promised', async () => {
  const { folder, write } = await readyLedger()
  write('refused.ndjson', ndjson(propose('V1', { takes: '1.00' })))
  write('malformed.ndjson', '{}\n')
  const codeOf = async (...args: readonly string[]) => (await spawned(folder, args)).code
  expect(await codeOf('report', 'reserves', 'l')).toBe(0)
  expect(await codeOf('record', 'l', 'refused.ndjson')).toBe(1)
  expect(await codeOf('record', 'l', 'malformed.ndjson')).toBe(2)
  expect(await codeOf('reprot', 'reserves', 'l')).toBe(2)
  expect(await codeOf('report', 'reserves', '.')).toBe(3)
})

test('no stack trace reaches a user, unless asked for', async () => {
  const { folder } = await readyLedger()
  const plain = await spawned(folder, ['report', 'reserves', 'no-such'])
  expect(plain).toMatchObject({ code: 3, out: '' })
  expect(plain.err).toMatch(
    /^coflyfr: Cannot open the ledger ".*": there is no such file; [^\n]*\n$/,
  )
  const debug = await spawned(folder, ['report', 'reserves', 'no-such', '--debug'])
  expect(debug.err).toMatch(/\n {4}at /)
})

test('paths are relative to the folder of the user: INIT_CWD under a package script, else the working folder', async () => {
  const { folder, path } = await readyLedger()
  mkdirSync(path('elsewhere'))
  const here = await spawned(folder, ['report', 'reserves', 'l'])
  const environment = { INIT_CWD: folder }
  const script = await spawned(path('elsewhere'), ['report', 'reserves', 'l', '--out', 'r.txt'], {
    environment,
  })
  expect([here.code, script.code]).toEqual([0, 0])
  expect(existsSync(path('r.txt'))).toBe(true)
})

test('output to a pipe has no colour, whatever the terminal is called', async () => {
  const { folder } = await readyLedger()
  const environment = { TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: undefined }
  for (const args of [['--help'], ['report', 'reserves', 'l'], ['nonsense']]) {
    const { out, err } = await spawned(folder, args, { environment })
    expect(out + err).not.toContain('\u001b')
  }
})

/** Reads a little of what a command prints and closes the pipe, as `head -1` does. */
const headOf = async (folder: string, args: readonly string[], stdin = '') => {
  const child = start(folder, args)
  child.stdin.end(stdin)
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, err }
}

test('a reader that closes the pipe early is not an error', async () => {
  const { folder } = await readyLedger([budget, ...many])
  expect(await headOf(folder, ['report', 'virements', 'l', '--format', 'json'])).toEqual({
    code: 0,
    err: '',
  })
})

test('record handles all its lines, even if nobody reads the results to the end', async () => {
  const { folder, json } = await readyLedger()
  expect(await headOf(folder, ['record', 'l'], ndjson(...many))).toEqual({ code: 0, err: '' })
  expect((await json(['report', 'virements', 'l'])).rows).toHaveLength(many.length)
  const { verdicts } = await json(['verify', 'l'])
  expect(verdicts.complete).toEqual({ status: 'pass', findings: [] })
})

test.runIf(existsSync('/dev/full'))(
  'output that cannot be written is reported, without a stack trace',
  async () => {
    const { folder } = await readyLedger()
    const script = '"$0" "$1" report reserves l > /dev/full'
    const ran = spawnSync('sh', ['-c', script, process.execPath, program], {
      ...inFolder(folder),
      encoding: 'utf8',
    })
    expect(ran.status).toBe(3)
    expect(ran.stderr).toMatch(/^coflyfr: Cannot write the output: ENOSPC[^\n]*\n$/)
  },
)

test('only the owner can read the key, under any umask', async () => {
  const { folder } = await readyLedger([])
  const script = 'umask 000; "$0" "$1" init open'
  spawnSync('sh', ['-c', script, process.execPath, program], inFolder(folder))
  expect(statSync(join(folder, 'open.key')).mode & 0o777).toBe(0o600)
})
