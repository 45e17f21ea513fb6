import type { Workload } from '../workload.ts'
import { counted } from './before-release.ts'
import { fact, rateOverBest, sameFact, timeOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const decodes = { full: 500_000, quick: 100_000 } as const

const decoded = rowsOf(decodes)

const folded = rowsOf('data-set')

/** The cost of validating an event, and of exact money. */
export const decoding: Workload = {
  name: 'decoding',
  title: 'One event validated, and money added up exactly',
  rows: [
    decoded('decode-parse', 'JSON.parse of the text of a virement’s posting'),
    decoded('decode-ledger', 'ledger, the same event read and validated'),
    decoded('decode-ledger-all', 'ledger, found among all types of budgets’ events'),
    decoded('decode-io-ts', 'io-ts, t.type of the same fields'),
    folded('money-pence', 'legs of virements read from lines and added: whole pence'),
    folded('money-doubles', 'the same in doubles, unsafe'),
    folded('money-decimals', 'the same by decimal.js'),
  ],
  goals: [
    {
      statement: 'an event validated, rate over io-ts’s t.type of the same fields',
      ratio: rateOverBest('decode-ledger', ['decode-io-ts']),
      bound: { least: 2 },
    },
    {
      statement: 'verdicts on sound and faulty events that differ from those of io-ts’s t.type',
      ratio: fact('decode-io-ts', 'differingVerdicts'),
      bound: { most: 0 },
      release: counted({ most: 0 }),
    },
    {
      statement: 'an event validated, time over JSON.parse of its text',
      ratio: timeOver('decode-ledger', 'decode-parse'),
      bound: { most: 0.4 },
    },
    {
      statement: 'an event validated among all types, time over one type',
      ratio: timeOver('decode-ledger-all', 'decode-ledger'),
      bound: { most: 1.25 },
    },
    {
      statement: 'exact money, time of the whole fold over unsafe doubles',
      ratio: timeOver('money-pence', 'money-doubles'),
      bound: { most: 1.05 },
    },
    {
      statement: 'sums are those of decimal.js to the penny, 1 if all are',
      ratio: sameFact('checksum', 'money-pence', 'money-decimals'),
      bound: { least: 1 },
      release: counted({ least: 1 }),
    },
  ],
}
