import { readFileSync } from 'node:fs'
import { coflyfr as carryOut, processContext } from '@coflyfr/cli'
import { expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { budget, reserve } from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const ready = (): Promise<ReadyLedger> => readyLedger([budget, reserve])

test.each(['xlsx', 'ods'])(
  'a report is written as %s that another program can read',
  async (format) => {
    const { coflyfr, path, json } = await ready()
    const out = `reserves.${format}`
    const ran = await coflyfr(['report', 'reserves', 'l', '--format', format, '--out', out])
    expect(ran).toEqual({ code: 0, out: '', err: '' })
    const book = read(readFileSync(path(out)))
    expect(book.SheetNames).toEqual(['Cover', 'Earmarked reserves', 'Totals'])
    const report = await json(['report', 'reserves', 'l'])
    const [first] = utils.sheet_to_json<Record<string, unknown>>(
      book.Sheets['Earmarked reserves'] ?? {},
    )
    expect(first).toMatchObject({
      Reserve: report.rows[0].reserve,
      Purpose: report.rows[0].purpose,
      'Closing (£)': Number(report.rows[0].closing),
    })
    const cover = Object.fromEntries(
      utils.sheet_to_json<string[]>(book.Sheets['Cover'] ?? {}, { header: 1 }),
    )
    expect(cover).toMatchObject({
      Item: 'Value',
      Title: 'Earmarked reserves',
      'Ledger (checkpoint origin)': 'council.example/ledger',
      'Checkpoint root': report.checkpoint.root,
      'Known at position': report.knownAt.position,
      Unit: 'Pounds (£)',
    })
  },
)

test('the same report is the same bytes', async () => {
  const { coflyfr, path } = await ready()
  for (const format of ['xlsx', 'ods', 'html']) {
    for (const out of ['one', 'two']) {
      const ran = await coflyfr([
        'report',
        'budget-monitoring',
        'l',
        '--format',
        format,
        '--out',
        out,
      ])
      expect(ran.code).toBe(0)
    }
    expect(readFileSync(path('one')).equals(readFileSync(path('two'))), format).toBe(true)
  }
})

test('the legs of a virement have a sheet of their own', async () => {
  const { coflyfr, path, results } = await ready()
  const [proposed] = await results([
    {
      command: 'ProposeVirement',
      commandId: 'v9',
      actor: { id: 'u-017', role: 'corporate-director' },
      effectiveOn: '2023-09-19',
      data: {
        reference: '=V9',
        financialYear: '2023-24',
        kind: 'one-off',
        reason: '+1 foster carer',
        legs: [
          { costCentre: 'Contingency', subjective: 'all', amount: '-100.01' },
          { costCentre: 'Placements', subjective: 'all', amount: '100.01' },
        ],
      },
    },
  ])
  expect(proposed).toMatchObject({ outcome: 'committed' })
  await coflyfr(['report', 'virements', 'l', '--format', 'xlsx', '--out', 'v.xlsx', '--lang', 'cy'])
  const book = read(readFileSync(path('v.xlsx')), { cellFormula: true })
  expect(book.SheetNames).toEqual(['Clawr', 'Trosglwyddiadau', 'Cyfansymiau', 'O ac i', 'Llwybr'])
  const legs = utils.sheet_to_json<unknown[]>(book.Sheets['O ac i'] ?? {}, { header: 1 })
  expect(legs).toEqual([
    ['Rhes', 'Cyfeirnod', 'Canolfan gost', 'Goddrychol', 'Swm'],
    [1, '=V9', 'Contingency', 'all', -100.01],
    [1, '=V9', 'Placements', 'all', 100.01],
  ])
  expect(JSON.stringify(book.Sheets)).not.toContain('"f":')
})

test('a spreadsheet is not written to a terminal', async () => {
  const { folder } = await ready()
  const printed: (string | Uint8Array)[] = []
  const errors: string[] = []
  const target: ReturnType<typeof processContext>['process'] = {
    stdout: { isTTY: true, write: (text: string | Uint8Array) => void printed.push(text) },
    stderr: { write: (text: string | Uint8Array) => void errors.push(String(text)) },
    env: {},
  }
  const context = { ...processContext(), process: target, folder }
  await carryOut(context, ['report', 'reserves', 'l', '--format', 'xlsx'])
  expect([printed, errors.join('')]).toEqual([
    [],
    expect.stringContaining('--format xlsx: expected --out FILE, or output that goes to a file'),
  ])
})

test('--excel puts the mark before a CSV and before nothing else', async () => {
  const { coflyfr } = await ready()
  const plain = await coflyfr(['report', 'reserves', 'l', '--format', 'csv'])
  const marked = await coflyfr(['report', 'reserves', 'l', '--format', 'csv', '--excel'])
  expect(marked.out).toBe(`\ufeff${plain.out}`)
  expect(plain.out).toMatch(/\r\n$/)
  const other = await coflyfr(['report', 'reserves', 'l', '--excel'])
  expect(other).toMatchObject({ code: 2, out: '' })
  expect(other.err).toContain('--excel: expected --format csv with it, found --format table')
})

test('a report is a page, with its charts and no script', async () => {
  const { coflyfr } = await ready()
  const { out, code } = await coflyfr([
    'report',
    'reserves',
    'l',
    '--format',
    'html',
    '--lang',
    'cy',
  ])
  expect(code).toBe(0)
  expect(out).toMatch(/^<!doctype html>\n<html lang="cy">/)
  expect(out).toContain('<svg ')
  expect(out).not.toMatch(/<script|<img|<link|\son\w+=/)
})

test('a pack goes into a new folder, twice the same', async () => {
  const { coflyfr, json, path, read: textOf } = await ready()
  const told = await json(['pack', 'l', '--out', 'one', '--lang', 'both', '--unit', 'thousands'])
  expect(told.files).toContain('cy/reserves.html')
  expect(told.files.at(-1)).toBe('sha256sums.txt')
  const ran = await coflyfr(['pack', 'l', '--out', 'two', '--lang', 'both', '--unit', 'thousands'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^Wrote \d+ files to two; begin with index\.html/)
  for (const file of told.files) {
    expect(readFileSync(path(`one/${file}`)).equals(readFileSync(path(`two/${file}`))), file).toBe(
      true,
    )
  }
  const page = textOf('one/en/reserves.html')
  const root = (await json(['report', 'reserves', 'l'])).checkpoint.root.replaceAll('+', '\\+')
  expect(page).toMatch(
    new RegExp(
      `<footer><p>As at: all effective dates · Known at: [^<]* · Position: \\d+ · Ledger: council\\.example/ledger · Root: ${root}</p></footer>`,
    ),
  )
  expect(page).toContain('(£000)')
})

test.each([
  [
    'a folder that holds something',
    ['pack', 'l', '--out', '.'],
    '--out: expected a folder that is empty or not there',
  ],
  [
    'a file',
    ['pack', 'l', '--out', 'l'],
    '--out: cannot make the folder "l": there is a file in its place',
  ],
  ['no folder', ['pack', 'l'], 'Expected input for flag --out'],
  [
    'another year',
    ['pack', 'l', '--out', 'new', '--year', '1999-00'],
    '--year: the ledger holds no 1999-00',
  ],
])('a pack to %s is a slip that is explained', async (_what, args, message) => {
  const { coflyfr } = await ready()
  const ran = await coflyfr(args)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
})

test('what a ledger holds cannot become markup', async () => {
  const nasty = '</style></title><script>alert(1)</script><b onmouseover="x">\'&amp;'
  const { coflyfr, read: textOf } = await readyLedger([
    budget,
    { ...reserve, data: { ...reserve.data, name: nasty, purpose: nasty } },
  ])
  await coflyfr(['pack', 'l', '--out', 'pack'])
  const page = textOf('pack/reserves.html')
  expect(page).not.toMatch(/<script|<b[ >]/)
  expect(page).toContain('&lt;/style&gt;&lt;/title&gt;&lt;script&gt;')
  expect(page.match(/<style>/g)).toHaveLength(1)
})

test.each(['l', 'l.key', 'l.checkpoints'])('no output is written over %s', async (name) => {
  const { coflyfr, path } = await ready()
  const before = readFileSync(path(name))
  const ran = await coflyfr(['report', 'reserves', 'l', '--out', name])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`--out: cannot write "${name}": it `)
  expect(readFileSync(path(name)).equals(before)).toBe(true)
})
