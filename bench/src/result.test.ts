import { expect, test } from 'vitest'
import { workloadResult } from './result.ts'
import type { ChildAnswer } from './run-child.ts'
import type { Workload } from './workload.ts'
import { rateOverBest } from './workloads/ratios.ts'

const answer = (events: number, seconds: number): ChildAnswer => ({
  events,
  seconds,
  processorSeconds: seconds / 2,
  peakMebibytes: 64,
  facts: {},
})

const workload: Workload = {
  name: 'append',
  title: 'Appends',
  rows: [
    { measurement: 'ledger-append', label: 'ledger', events: 'data-set' },
    { measurement: 'emmett-one-connection', label: 'one', events: 'data-set', isPeer: true },
    { measurement: 'emmett-default-pool', label: 'pool', events: 'data-set', isPeer: true },
  ],
  goals: [
    {
      statement: '≥ 4 ×',
      ratio: rateOverBest('ledger-append', ['emmett-one-connection', 'emmett-default-pool']),
      bound: { least: 4 },
    },
  ],
}

test('a goal is judged by the median of the ratios of the rounds, each to the best of the others', () => {
  const { goals, rows } = workloadResult(workload, [
    {
      'ledger-append': answer(100, 1),
      'emmett-one-connection': answer(25, 1),
      'emmett-default-pool': answer(5, 1),
    },
    // The machine is ten times slower for a whole round, which does not change the ratio.
    { 'ledger-append': answer(100, 10), 'emmett-one-connection': answer(25, 10) },
    { 'ledger-append': answer(90, 1), 'emmett-default-pool': answer(30, 1) },
  ])
  expect(goals).toEqual([
    {
      statement: '≥ 4 ×',
      bound: { least: 4 },
      ratio: { least: 3, median: 4, most: 4 },
      met: true,
    },
  ])
  expect(rows.map(({ eventsPerSecond }) => eventsPerSecond.median)).toEqual([90, 13.75, 17.5])
})

test('a goal is not judged without its peer', () => {
  const { goals, rows } = workloadResult(workload, [{ 'ledger-append': answer(100, 1) }])
  expect(goals[0]).toMatchObject({ ratio: null, met: null })
  expect(rows.map(({ label }) => label)).toEqual(['ledger'])
})

test('before a release half of a goal is enough, or its own bound for releases', () => {
  const rounds = (seconds: number) => [
    { 'ledger-append': answer(100, seconds), 'emmett-one-connection': answer(25, 1) },
  ]
  const verdict = (seconds: number) => workloadResult(workload, rounds(seconds), true).goals[0]
  expect(verdict(2)).toMatchObject({ bound: { least: 2 }, met: true })
  expect(verdict(2.1)).toMatchObject({ bound: { least: 2 }, met: false })
  const most = { ...workload, goals: [{ ...workload.goals[0]!, bound: { most: 3 } }] }
  expect(workloadResult(most, rounds(1), true).goals[0]).toMatchObject({
    bound: { most: 6 },
    met: true,
  })
  const release = { bound: { least: 1 }, why: 'so few events' }
  const apart = { ...workload, goals: [{ ...workload.goals[0]!, release }] }
  expect(workloadResult(apart, rounds(4), true).goals[0]).toMatchObject({ ...release, met: true })
  expect(workloadResult(apart, rounds(4.1), true).goals[0]).toMatchObject({
    ...release,
    met: false,
  })
  expect(workloadResult(apart, rounds(1.1)).goals[0]).toMatchObject({
    bound: { least: 4 },
    met: false,
  })
})
