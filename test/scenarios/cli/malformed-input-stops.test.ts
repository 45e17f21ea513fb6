import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { budget, ndjson, propose } from '../../support/finance-lines.ts'
import { readyLedger, resultsIn } from '../../support/ready-ledger.ts'

const form = (lacking: string) =>
  `stdin:1: data.legs[0].amount: expected pounds as text${lacking}, such as "-1234.50", found `

test.each([
  ['a JSON number', -1000, `${form('')}-1000`],
  ['three decimals', '-1000.005', `${form(' with at most 2 decimals')}"-1000.005"`],
  ['an exponent', '-1e3', `${form(' without an exponent')}"-1e3"`],
  ['separators', '-1,000.00', `${form(' without thousands separators')}"-1,000.00"`],
  ['a currency sign', '-£1000', `${form('')}"-£1000"`],
  ['a plus sign', '+1000.00', `${form('')}"+1000.00"`],
  ['hexadecimal', '0x1F', `${form('')}"0x1F"`],
  ['an underscore', '1_000', `${form('')}"1_000"`],
  ['infinity', 'Infinity', `${form('')}"Infinity"`],
  ['a leading zero', '-01.00', `${form(' without leading zeros')}"-01.00"`],
  ['a negative zero', '-0.00', `${form(' with no sign before zero')}"-0.00"`],
  ['nothing', null, `${form('')}null`],
  ['too much', `-${'9'.repeat(16)}.00`, form(' of at most 1000000000000000.00')],
])('an amount with %s is told apart', async (_, gives, message) => {
  const { record } = await readyLedger()
  const ran = await record([propose('V1', { gives })])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
  expect(ran.err).not.toMatch(/\n\s+at /)
})

const changed = (change: object) => JSON.stringify({ ...propose('V1'), ...change })
const withData = (change: object) => changed({ data: { ...propose('V1').data, ...change } })
const twice = changed({}).replace('"commandId"', '"commandId":"other","commandId"')

test.each([
  ['text that is not JSON', 'hello', 'stdin:1: expected one JSON object, found "hello" ('],
  ['JSON cut short', changed({}).slice(0, -1), 'stdin:1: expected one JSON object, found "{'],
  ['a list', '[]', 'stdin:1: expected an object: command has command, commandId, actor'],
  ['a field given twice', twice, 'stdin:1: commandId: expected a field of this name once'],
  ['an unknown command', changed({ command: 'ProposeViremnt' }), 'such as ProposeVirement, found'],
  ['a word that is no command', changed({ command: 'x' }), 'the name of a command: AcceptForecast'],
  ['a missing field', changed({ commandId: undefined }), 'stdin:1: commandId: expected 1 to 200'],
  ['an unknown field', changed({ note: 'x' }), 'stdin:1: note: expected no field of this name'],
  ['an unknown field of the data', withData({ note: 1 }), 'stdin:1: data.note: expected no field'],
  ['a missing field of the data', withData({ kind: undefined }), 'stdin:1: data.kind: expected'],
  ['a kind there is not', withData({ kind: 'oneoff' }), 'found "oneoff"'],
  ['a date there is not', changed({ effectiveOn: '2023-02-30' }), 'found "2023-02-30"'],
  ['a date in another form', changed({ effectiveOn: '19/09/2023' }), 'found "19/09/2023"'],
  ['a year there is not', withData({ financialYear: '2023-25' }), 'found "2023-25"'],
  ['a role there is not', changed({ actor: { id: 'u', role: 'king' } }), 'found "king"'],
  ['an id that is the library’s own', changed({ commandId: 'process:x' }), 'found "process:x"'],
  ['an instant without a zone', changed({ recordedAt: '2023-09-19T10:00:00' }), 'a UTC instant'],
  [
    'a lone surrogate',
    withData({ reason: '\ud800' }),
    'expected JSON that can be written in only one way',
  ],
])(
  '%s is malformed: it says where, what was found and what was expected',
  async (_, line, part) => {
    const { record, path } = await readyLedger()
    const before = readFileSync(path('l'))
    const ran = await record(`${line}\n`)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(part)
    expect(ran.err).toMatch(/^coflyfr: stdin:1: .*, found /)
    expect(readFileSync(path('l')).equals(before)).toBe(true)
  },
)

test('every wrong field of a line is reported at once', async () => {
  const { record } = await readyLedger()
  const { err } = await record([propose('V1', { gives: -1, takes: '1e0' })])
  expect(err.match(/data\.legs\[\d\]\.amount/g)).toEqual([
    'data.legs[0].amount',
    'data.legs[1].amount',
  ])
})

test('a malformed line stops the file: the lines before it stay, and those after it are not processed', async () => {
  const ledger = await readyLedger([])
  const file = ledger.write('commands.ndjson', `${ndjson(budget)}{"oops"\n${ndjson(propose('V1'))}`)
  const ran = await ledger.coflyfr(['record', 'l', file])
  expect(ran.code).toBe(2)
  expect(resultsIn(ran)).toMatchObject([{ commandId: 'budget', outcome: 'committed' }])
  expect(ran.err).toContain('commands.ndjson:2: expected one JSON object, found ')
  const { knownAt, rows } = await ledger.json(['report', 'virements', 'l'])
  expect([knownAt.position, rows]).toEqual([2, []])
  const verified = await ledger.json(['verify', 'l'])
  expect(verified.verdicts.complete).toEqual({ status: 'pass', findings: [] })
})

test('malformed input decides the exit code even after a refusal', async () => {
  const { record } = await readyLedger()
  const ran = await record(`${ndjson(propose('V1', { takes: '1.00' }))}{}\n`)
  expect(resultsIn(ran)).toMatchObject([{ outcome: 'refused' }])
  expect(ran.code).toBe(2)
})

test('input that is not UTF-8 is refused as such', async () => {
  const { coflyfr, read } = await readyLedger()
  const latin1 = Buffer.from(ndjson(propose('V1')).replace('Pressures', 'Pwysé'), 'latin1')
  for (const bytes of [latin1, Buffer.from(`\ufeff${ndjson(budget)}`, 'utf16le')]) {
    const ran = await coflyfr(['record', 'l'], { stdin: bytes })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('stdin:1: expected UTF-8, found bytes that are not')
  }
  expect(read('l.checkpoints').match(/^\d+$/gm)).toEqual(['2', '3'])
})

test('a line too long for any command is not read to its end', async () => {
  const { record } = await readyLedger()
  const ran = await record(`\n${'x'.repeat(9_000_000)}`)
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('stdin:2: expected a line of at most 8000000 bytes, found a longer one')
})

test('control sequences do not reach the terminal', async () => {
  const { record, coflyfr } = await readyLedger()
  const red = '\u001b[31mred\u009b'
  for (const ran of [
    await record(`${red}\n`),
    await coflyfr(['show', 'l', red]),
    await coflyfr(['record', 'l', red]),
  ])
    expect(ran.err).toMatch(/^coflyfr: \P{Cc}+\n$/u)
})

test('endless nesting is reported in one line', async () => {
  const { record } = await readyLedger()
  const { code, err } = await record(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)
  expect(code).toBe(2)
  expect(err.length).toBeLessThan(400)
})

test('a long value is cut in the message', async () => {
  const { record } = await readyLedger()
  const { err } = await record(`${JSON.stringify('x'.repeat(100_000))}\n`)
  expect(err.length).toBeLessThan(400)
})

test.each([
  ['no-such.ndjson', 'Cannot read "no-such.ndjson": there is no such file or folder'],
  ['.', 'Cannot read ".": it is a folder'],
  ['', 'Cannot read "": it is a folder'],
  ['l/x', 'Cannot read "l/x": there is no such file or folder'],
])('a file of commands at %j is a slip of the caller', async (file, message) => {
  const { coflyfr } = await readyLedger()
  expect(await coflyfr(['record', 'l', file])).toEqual({
    code: 2,
    out: '',
    err: `coflyfr: ${message}\n`,
  })
})
