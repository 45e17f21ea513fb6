import type { Workload } from '../workload.ts'
import { startedThreads } from './before-release.ts'
import { memoryOver, rateOverBest } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

/**
 * The independent verifier on the pack of a council that obeys every rule, beside only reading and hashing its lines. It
 * uses more than one core if there are more, so that rates are by the clock.
 */
export const verifier: Workload = {
  name: 'verifier',
  title: 'The independent verifier on an evidence pack',
  needs: ['pack'],
  rows: [
    row('verifier-bare', 'every line read and hashed once, bare'),
    row('verifier-bare-parse', 'the same, and parsed'),
    row('verifier-log', 'verifier, authentic, complete and only appended to'),
    row('verifier-all', 'verifier, all five verdicts'),
    row('verifier-all-tenth', 'the same, a tenth of the events'),
  ],
  goals: [
    {
      statement: 'authentic and complete, rate over reading and hashing bare',
      ratio: rateOverBest('verifier-log', ['verifier-bare']),
      bound: { least: 0.85 },
      release: startedThreads({ least: 0.04 }),
    },
    {
      statement: 'all five verdicts, rate over reading, parsing and hashing bare',
      ratio: rateOverBest('verifier-all', ['verifier-bare-parse']),
      bound: { least: 0.6 },
      release: startedThreads({ least: 0.08 }),
    },
    {
      statement: 'peak memory of all five verdicts, over that of a tenth of the events',
      ratio: memoryOver('verifier-all', 'verifier-all-tenth'),
      bound: { most: 1.5 },
    },
  ],
}
