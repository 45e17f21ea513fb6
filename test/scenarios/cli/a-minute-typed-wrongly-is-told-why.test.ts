import { beforeAll, describe, expect, test } from 'vitest'
import { independent } from '../../support/both-verifiers.ts'
import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'

const origin = 'council.example/ledger'

const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

let line: CommandLine

/** Origin, size and root of the ledger `l`, whose pack is `p`; `part` covers only its first two events. */
let printed: readonly [origin: string, size: string, root: string]

beforeAll(async () => {
  line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', origin])
  await line.coflyfr(['record', 'l'], { stdin: ndjson(budget) })
  await line.coflyfr(['export', 'l', 'p'])
  await line.coflyfr(['export', 'l', 'part', '--from', '0', '--to', '1'])
  const [name = '', size = '', made = ''] = line.read('p/checkpoint').split('\n')
  printed = [name, size, made]
}, 120_000)

const byTheIndependent = (minute: string, pack = 'p') =>
  independent(line.path(pack), ['--minute', minute])

describe.each([
  ['a comma in the size', `${origin} 1,102 ${root}`, 'digits alone, found "1,102"', '"1,102"'],
  ['a letter in the size', `${origin} 1l02 ${root}`, 'digits alone, found "1l02"', '"1l02"'],
  [
    'a space in the size',
    `${origin} 1 102 ${root}`,
    'three words',
    'expected three words, found 4',
  ],
  ['a character left out', `${origin} 3 ${root.slice(1)}`, 'of length 43', '43 characters, not 44'],
  ['a last character mistaken', `${origin} 3 ${root.replace('U=', 'V=')}`, 'V="', 'another one'],
  ['marks of a word processor', `“${origin} 3 ${root}”`, '=”" of length 45', '45 characters'],
  ['a full stop', `${origin} 3 ${root}.`, '=." of length 45', '45 characters'],
  ['a word after it', `${origin} 3 ${root} agreed`, 'three words', 'expected three words, found 4'],
  [
    'the origin alone',
    origin,
    'three words with spaces between and none inside, found 1',
    'three words, found 1',
  ],
  [
    'nothing',
    ' ',
    'three words with spaces between and none inside, found 0',
    'three words, found 0',
  ],
])('Given a minute typed with %s', (_, typed, ours, theirs) => {
  test('both verifiers say what is wrong', async () => {
    const { code, err } = await line.coflyfr(['verify', 'p', '--minute', typed])
    expect([code, err]).toEqual([2, expect.stringContaining(ours)])
    await expect(byTheIndependent(typed)).rejects.toThrow(theirs)
  })
})

test('any kind of white space, and the line ends of a checkpoint, count as one space', async () => {
  for (const between of ['  ', '\u00a0', '\n']) {
    const typed = ` ${printed.join(between)}${between}`
    expect((await line.coflyfr(['verify', 'p', '--minute', typed])).code).toBe(0)
    expect((await byTheIndependent(typed)).verdicts.appendOnly.status).toBe('pass')
  }
})

test('a mistaken letter fails, and both verifiers say which one', async () => {
  const [name, size, made] = printed
  const other = made.startsWith('O') ? '0' : 'O'
  const typed = `${name} ${size} ${other}${made.slice(1)}`
  const { verdicts } = await line.json(['verify', 'p', '--minute', typed])
  for (const { appendOnly } of [verdicts, (await byTheIndependent(typed)).verdicts]) {
    expect(appendOnly.status).toBe('fail')
    expect(appendOnly.findings[0]).toMatchObject({
      code: 'RootDiffers',
      detail: expect.stringContaining(`(character 1 is ${other}, here ${made[0]})`),
    })
  }
})

test('another root fails without an excuse', async () => {
  const typed = `${origin} ${printed[1]} ${root}`
  const { verdicts } = await line.json(['verify', 'p', '--minute', typed])
  for (const { appendOnly } of [verdicts, (await byTheIndependent(typed)).verdicts]) {
    expect(appendOnly.status).toBe('fail')
    expect(appendOnly.findings[0]?.detail).not.toContain('slip')
  }
})

test('a smaller minute is not compared with a selection, and both verifiers say so', async () => {
  const typed = `${origin} 1 ${root}`
  const { verdicts } = await line.json(['verify', 'part', '--minute', typed])
  for (const { appendOnly } of [verdicts, (await byTheIndependent(typed, 'part')).verdicts]) {
    expect(appendOnly.status).toBe('not-checked')
    expect(appendOnly.findings).toEqual([
      {
        code: 'CheckpointNotCompared',
        detail: expect.stringContaining('minute'),
      },
    ])
  }
  expect((await line.coflyfr(['verify', 'p', '--minute', typed])).code).toBe(1)
})
