import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'
import { readyLedger } from '../../support/ready-ledger.ts'

const commands = [
  ...['demo', 'init', 'record', 'report', 'diff', 'explain', 'show', 'may', 'checkpoint', 'prove'],
  ...['verify', 'verify-proof', 'replay', 'sample', 'doctor', 'rebuild', 'close-history', 'pack'],
  ...['erase', 'backup', 'restore', 'selftest', 'bench'],
]

test('help lists every command, without a ledger', async () => {
  const { coflyfr } = commandLine()
  for (const args of [[], ['--help'], ['-h']]) {
    const { code, out, err } = await coflyfr(args)
    expect([code, err]).toEqual([0, ''])
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(out).not.toContain('\u001b')
  }
})

test.each(commands)('%s --help says what it takes, with an example', async (command) => {
  const { code, out, err } = await commandLine().coflyfr([command, '--help'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(new RegExp(`^USAGE\n {2}coflyfr ${command}`))
  expect(out).toMatch(new RegExp(`\n\n {2}coflyfr ${command}`))
  const [description = ''] = out.split('\nFLAGS\n')
  for (const line of description.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('flags are named in help as they are typed', async () => {
  const { coflyfr } = commandLine()
  expect((await coflyfr(['init', '--help'])).out).toContain('--no-refusals')
  expect((await coflyfr(['report', '--help'])).out).toContain('--known-at')
})

test.each([
  [['recrod', 'l'], 'No command registered for `recrod`, did you mean `record`?'],
  [['close'], 'No command registered for `close`'],
  [
    ['report', 'reserves', 'l', '--knwon-at', '1'],
    'No flag registered for --knwon-at, did you mean --known-at?',
  ],
  [['init', 'l', '--yes'], 'No flag registered for --yes'],
  [['init'], 'Expected argument for LEDGER'],
  [['init', 'a', 'b'], 'Too many arguments, expected 1 but encountered "b"'],
  [
    ['report', 'reserves', 'l', '--by', 'team'],
    '--by: expected one of directorate, service, cost-centre, subjective, found "team"',
  ],
  [['report', 'reserves', 'l', '--lang', 'fr'], '--lang: expected one of en, cy, found "fr"'],
  [['subject', 'create', 'l'], 'Expected input for flag --actor\ncoflyfr: Expected input for flag'],
])('%j is a slip that is explained', async (args, message) => {
  const ran = await commandLine().coflyfr(args)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
  expect(ran.err.split('coflyfr COMMAND --help')).toHaveLength(2)
})

test('--version prints the version of the package', async () => {
  expect(await commandLine().coflyfr(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
})

test('the shell completes commands and flags', async () => {
  const { coflyfr } = await readyLedger([])
  expect((await coflyfr(['complete', '--', 'rec'])).out).toMatch(/^record\t/)
  expect((await coflyfr(['complete', '--', 'report', 'reserves', 'l', '--know'])).out).toMatch(
    /^--known-at\t/,
  )
  expect(await coflyfr(['complete', 'tcsh'])).toMatchObject({ code: 2, out: '' })
})
