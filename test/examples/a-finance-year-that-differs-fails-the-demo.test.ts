import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()

/** The example with one text of one of its files put otherwise. */
const exampleWith = (name: string, file: string, from: string, to: string): string => {
  const copy = join(folder, `example-${name}`)
  const isOurs = (path: string): boolean => !path.includes('node_modules')
  cpSync(join(root, 'examples/bridgend'), copy, { recursive: true, filter: isOurs })
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return copy
}

const quarter2 = 'commands/12-quarter-2.ndjson'
const signed = 'commands/13-reconciliation.ndjson'
const extract = 'ledgers/general-ledger-p06.csv'
const postings = 'ledgers/actuals-quarter-2.csv'

test.each([
  [
    'a position that is not the published one',
    [quarter2, '"19620000.00"', '"19621000.00"'],
    [/published positions: expected .*"net":"10932000\.00".* found .*"net":"10933000\.00"/],
  ],
  [
    'a posting whose amount the control total does not hold',
    [postings, '"5,102,400.41"', '"5,102,400.42"'],
    [/control total of ledgers\/actuals-quarter-2\.csv agrees: expected true, found false/],
  ],
  [
    'a row that is read twice',
    [postings, '202206', '202306'],
    [/rows of ledgers\/actuals-quarter-2\.csv: expected .*"rejected":1/],
  ],
  [
    'a planted difference that is mended: it is no break, and what was signed is another result',
    [extract, '"2,647,300.00"', '"2,674,300.00"'],
    [
      /breaks of the reconciliation: expected \["amount-differs",/,
      /people who signed the reconciliation: expected 2, found 0/,
    ],
  ],
  [
    'a reconciliation that one person alone has signed',
    [signed, '"id":"chief-accountant"', '"id":"finance-ledger-control"'],
    [
      /reconcile-p06-review: expected committed, found SamePersonTwice/,
      /people who signed the reconciliation: expected 2, found 1/,
    ],
  ],
  [
    'a period that is not closed',
    [
      quarter2,
      '"financialYear":"2023-24","period":"P06","reason"',
      '"financialYear":"2022-23","period":"P01","reason"',
    ],
    [/sealed periods: expected \["P01","P02","P03","P04","P05","P06"\], found/],
  ],
] as const)('%s fails the demo by name', async (name, [file, from, to], failures) => {
  const example = exampleWith(name.replaceAll(/[^a-z]+/g, '-'), file, from, to)
  const dir = name.replaceAll(/[^a-z]+/g, '-')
  const { code, out } = await coflyfr(folder, ['demo', '--dir', dir], example)
  expect(code).toBe(1)
  const words = out.replaceAll(/\s+/g, ' ')
  for (const failure of failures) expect(words).toMatch(failure)
})
