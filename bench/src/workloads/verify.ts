import type { Workload } from '../workload.ts'
import { startedThreads } from './before-release.ts'
import { memoryOver, processorRateOver, rateOverBest } from './ratios.ts'
import { publishedRowsOf, rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

const published = publishedRowsOf('data-set')

/**
 * Verifying a council's whole ledger, beside only reading and hashing the same rows, and the same events as lines. It uses
 * more than one core if there are more, the others use one: rates are by the clock, and by processor time without a goal.
 */
export const verify: Workload = {
  name: 'verify',
  title: 'Verifying the whole log',
  needs: ['council-decided', 'packed'],
  rows: [
    row('verify-bare', 'every row read, its leaf put together and hashed once, bare'),
    row('verify-bare-parse', 'the same, and its data parsed'),
    row(
      'verify-bare-all',
      'every row read, and all that the ledger hashes hashed, bare: leaf, nodes, id',
    ),
    row('verify-bare-all-parse', 'the same, and its data parsed'),
    row('verify-lines-parse', 'the same events as lines: each read, parsed and hashed'),
    row('verify-lines-canonical', 'each line read, parsed, canonicalised (RFC 8785) and hashed'),
    published(
      'verify-rows',
      'ledger, as published, authentic, complete and only appended to, two threads',
    ),
    published('verify-all', 'ledger, as published, all five verdicts, two threads'),
    published('verify-all-tenth', 'the same, a tenth of the events'),
  ],
  goals: [
    {
      statement: 'authentic and complete, rate over reading and hashing the same bytes bare',
      ratio: rateOverBest('verify-rows', ['verify-bare-all']),
      bound: { least: 0.85 },
      release: startedThreads({ least: 0.15 }),
    },
    {
      statement: 'authentic and complete, rate over reading and hashing each leaf alone, bare',
      ratio: rateOverBest('verify-rows', ['verify-bare']),
      bound: { least: 0.85 },
      release: startedThreads({ least: 0.15 }),
    },
    {
      statement: 'authentic and complete, rate over reading, parsing and hashing lines',
      ratio: rateOverBest('verify-rows', ['verify-lines-parse']),
      bound: { least: 2.3 },
      release: startedThreads({ least: 0.1 }),
    },
    {
      statement: 'authentic and complete, rate over canonicalising and hashing lines',
      ratio: rateOverBest('verify-rows', ['verify-lines-canonical']),
      bound: { least: 6 },
      release: startedThreads({ least: 0.35 }),
    },
    {
      statement: 'all five verdicts, rate over reading, parsing and hashing the same bytes bare',
      ratio: rateOverBest('verify-all', ['verify-bare-all-parse']),
      bound: { least: 0.6 },
      release: startedThreads({ least: 0.08 }),
    },
    {
      statement: 'all five verdicts, rate over reading, parsing and hashing each leaf alone, bare',
      ratio: rateOverBest('verify-all', ['verify-bare-parse']),
      bound: { least: 0.6 },
      release: startedThreads({ least: 0.08 }),
    },
    {
      statement:
        'authentic and complete, rate over reading and hashing the same bytes bare, processor time',
      ratio: processorRateOver('verify-rows', 'verify-bare-all'),
      bound: null,
    },
    {
      statement:
        'all five verdicts, rate over reading, parsing and hashing the same bytes bare, processor time',
      ratio: processorRateOver('verify-all', 'verify-bare-all-parse'),
      bound: null,
    },
    {
      statement: 'peak memory of all five verdicts, over that of a tenth of the events',
      ratio: memoryOver('verify-all', 'verify-all-tenth'),
      bound: { most: 1.5 },
    },
  ],
}
