import type { Goal, Workload } from '../workload.ts'
import { coldCode, reachedSoFar, smallStates } from './before-release.ts'
import { exponentFrom, memoryOver, peakMebibytes, timeOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const row = rowsOf('data-set')

const stateOf = (facts: Readonly<Record<string, string | number>>): number =>
  Number(facts['stateMebibytes'])

/** By how many mebibytes the peak grows for each mebibyte of the states, from a tenth of the events to all of them. */
const peakOverState: Goal['ratio'] = (round) => {
  const all = round['six-reports']
  const tenth = round['six-reports-tenth']
  if (all === undefined || tenth === undefined) return null
  const state = stateOf(all.facts) - stateOf(tenth.facts)
  return state <= 0 ? null : (all.peakMebibytes - tenth.peakMebibytes) / state
}

/** Rebuilding reports from the whole log. */
export const replay: Workload = {
  name: 'replay',
  title: 'Replay of the whole log into the reports',
  rows: [
    row('parse-lines', 'bare parse of whole envelopes, NDJSON'),
    row('parse-rows', 'bare parse of the column data, every row'),
    row('parse-reported-rows', 'bare parse of the column data, rows that the six reports fold'),
    row('six-reports', 'six reports, one pass'),
    row('six-reports-tenth', 'six reports, one pass, first tenth of the log'),
    row('six-reports-each', 'six reports, a pass each'),
    row('budget-monitoring', 'budget-monitoring alone'),
    row('all-reports', 'every report, one pass'),
    row('scan', 'every event read, nothing folded'),
    row('scan-tenth', 'every event read, nothing folded, first tenth of the log'),
  ],
  goals: [
    {
      statement: 'six reports in one pass, time over the bare parse of whole envelopes',
      ratio: timeOver('six-reports', 'parse-lines'),
      bound: { most: 1.35 },
    },
    {
      statement: 'six reports in one pass, time over the bare parse of the column data',
      ratio: timeOver('six-reports', 'parse-rows'),
      bound: { most: 1.35 },
      release: coldCode({ most: 5 }),
    },
    {
      statement: 'six reports in one pass, time over the bare parse of the rows that they fold',
      ratio: timeOver('six-reports', 'parse-reported-rows'),
      bound: null,
    },
    {
      statement: 'budget-monitoring alone, time over the bare parse of whole envelopes',
      ratio: timeOver('budget-monitoring', 'parse-lines'),
      bound: { most: 1.35 },
    },
    {
      statement: 'every report in one pass, time over the bare parse of whole envelopes',
      ratio: timeOver('all-reports', 'parse-lines'),
      bound: { most: 1.35 },
      release: reachedSoFar({ most: 12 }),
    },
    {
      statement: 'peak memory of reading, over that of a tenth of the events',
      ratio: memoryOver('scan', 'scan-tenth'),
      bound: { most: 1.5 },
    },
    {
      statement: 'six reports in one pass, exponent of time from a tenth of the events',
      ratio: exponentFrom('six-reports', 'six-reports-tenth'),
      bound: { most: 1.06 },
    },
    {
      statement: 'peak memory of the six reports, over that of a tenth of the events',
      ratio: memoryOver('six-reports', 'six-reports-tenth'),
      bound: { most: 1.8 },
    },
    {
      statement: 'peak memory of the six reports, MiB',
      ratio: peakMebibytes('six-reports'),
      bound: { most: 170 },
    },
    {
      statement: 'MiB that the peak of the six reports grows by for each MiB of their states',
      ratio: peakOverState,
      bound: { most: 2 },
      release: smallStates({ most: 8 }),
    },
  ],
}
