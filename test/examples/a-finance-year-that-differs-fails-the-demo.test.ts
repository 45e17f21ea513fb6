import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()

interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** The example with a text of some of its files put otherwise. */
const exampleWith = (name: string, edits: readonly Edit[]): string => {
  const copy = join(folder, `example-${name}`)
  const isOurs = (path: string): boolean => !path.includes('node_modules')
  cpSync(join(root, 'examples/bridgend'), copy, { recursive: true, filter: isOurs })
  for (const { file, from, to } of edits) {
    const path = join(copy, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  return copy
}

const quarter2 = 'commands/12-quarter-2.ndjson'
const signed = 'commands/13-reconciliation.ndjson'
const extract = 'ledgers/general-ledger-p06.csv'
const postings = 'ledgers/actuals-quarter-2.csv'

/** Differences that do not touch each other, in one demo of their own; each must be named. */
const years = [
  {
    a: 'a position that is not the published one',
    edit: { file: quarter2, from: '"19620000.00"', to: '"19621000.00"' },
    failures: [
      /published positions: expected .*"net":"10932000\.00".* found .*"net":"10933000\.00"/,
    ],
  },
  {
    a: 'a posting whose amount the control total does not hold',
    edit: { file: postings, from: '"5,102,400.41"', to: '"5,102,400.42"' },
    failures: [
      /control total of ledgers\/actuals-quarter-2\.csv agrees: expected true, found false/,
    ],
  },
  {
    a: 'a reconciliation that one person alone has signed',
    edit: { file: signed, from: '"id":"chief-accountant"', to: '"id":"finance-ledger-control"' },
    failures: [
      /reconcile-p06-review: expected committed, found SamePersonTwice/,
      /people who signed the reconciliation: expected 2, found 1/,
    ],
  },
]

/** As well; both also change what was signed. */
const otherYears = [
  {
    a: 'a row that is read twice',
    edit: { file: postings, from: '202206', to: '202306' },
    failures: [/rows of ledgers\/actuals-quarter-2\.csv: expected .*"rejected":1/],
  },
  {
    a: 'a period that is not closed',
    edit: {
      file: quarter2,
      from: '"financialYear":"2023-24","period":"P06","reason"',
      to: '"financialYear":"2022-23","period":"P01","reason"',
    },
    failures: [/sealed periods: expected \["P01","P02","P03","P04","P05","P06"\], found/],
  },
]

/** So this one, which does so as well, is alone. */
const mendedYear = [
  {
    a: 'a planted difference that is mended: it is no break, and what was signed is another result',
    edit: { file: extract, from: '"2,647,300.00"', to: '"2,674,300.00"' },
    failures: [
      /breaks of the reconciliation: expected \["amount-differs",/,
      /people who signed the reconciliation: expected 2, found 0/,
    ],
  },
]

describe.each([
  ['one', years],
  ['other', otherYears],
  ['mended', mendedYear],
])('the %s demo', (name, differing) => {
  let words = ''

  beforeAll(async () => {
    const edits = differing.map(({ edit }) => edit)
    const { code, out } = await coflyfr(folder, ['demo', '--dir', name], exampleWith(name, edits))
    expect(code).toBe(1)
    words = out.replaceAll(/\s+/g, ' ')
  }, 600_000)

  test.each(differing)('$a fails the demo by name', ({ failures }) => {
    for (const failure of failures) expect(words).toMatch(failure)
  })
})
