import { expect, test } from 'vitest'
import { printAims } from '../print-aims.ts'
import { workloadResult } from '../result.ts'
import { workloads } from '../workloads/workloads.ts'
import { aims } from './aims.ts'

test('every aim is a goal that a workload states', () => {
  const known = new Map(
    workloads.map(({ name, goals }) => [name, goals.map(({ statement }) => statement)]),
  )
  const unknown = aims.filter(
    ({ workload, statement }) => !known.get(workload)?.includes(statement),
  )
  expect(unknown).toEqual([])
})

test('every goal with a bound is in the closing table', () => {
  const named = new Set(aims.map(({ workload, statement }) => `${workload}: ${statement}`))
  const judged = workloads.flatMap(({ name, goals }) =>
    goals.filter(({ bound }) => bound !== null).map(({ statement }) => `${name}: ${statement}`),
  )
  expect(judged.filter((goal) => !named.has(goal))).toEqual([])
})

test('no aim occurs twice, and every goal of the design has one', () => {
  const statements = aims.map(({ workload, statement }) => `${workload}: ${statement}`)
  expect(new Set(statements).size).toBe(statements.length)
  const named = new Set(aims.map(({ goal }) => goal))
  const wanted = 'A1 A2 A3 A4 A5 B1 B2 C1 C2 C3 C4 C5 C6 C7 D1 D2 E1 E2 E3 F1 G1 G2 stretch'
  const besides = 'as-of cluster finance loop proofs replay verifier'
  expect([...named].toSorted()).toEqual(`${wanted} ${besides}`.split(' ').toSorted())
})

test('the closing table distinguishes a missed goal from one that was not measured', () => {
  const history = workloads.find(({ name }) => name === 'history')!
  const answer = (seconds: number, fileBytes: number) => ({
    events: 100,
    seconds,
    processorSeconds: seconds,
    peakMebibytes: 64,
    facts: { fileBytes, lineBytes: 100 },
  })
  const round = { 'history-ledger': answer(4, 75), 'history-naive': answer(1, 90) }
  const lines = printAims(
    [workloadResult(history, [round])],
    [
      {
        operation: 'replay',
        exponent: 1.2,
        exponentMost: 1.05,
        met: false,
        memoryExponent: 0.3,
        points: [],
      },
    ],
  ).split('\n')
  const lineOf = (text: string) => lines.find((line) => line.includes(text))
  expect(lineOf('rate over a naive table')).toContain('| 0.250 | **missed** |')
  expect(lineOf('as lines of JSON')).toContain('| 0.750 | met |')
  expect(lineOf('rate over Emmett’s best case')).toContain('| – | not measured |')
  expect(lineOf('replay, exponent of time')).toContain('| 1.20 | **missed** |')
  expect(lineOf('replay, exponent of peak memory')).toContain('| 0.300 | no goal |')
})
