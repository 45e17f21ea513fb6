import type { Recorded } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { checkAppend } from './check-append.ts'
import { gatherFindings } from './findings.ts'

const event = {
  position: 3,
  stream: 'budget-2023-24',
  actor: { id: 'u-1', role: 'finance-officer' },
  commandHash: 'a'.repeat(64),
  correlationId: 'c-1',
  causationId: null,
  context: [{ stream: 'rules', revision: 0 }],
} as unknown as Recorded

const second = (changes: object): Recorded => ({ ...event, position: 4, ...changes })

const problems = (...others: readonly Recorded[]) => {
  const findings = gatherFindings()
  checkAppend(findings, [event, ...others])
  return findings.verdict().findings.map(({ code, position }) => [code, position])
}

test('one command may lead to several events', () => {
  expect(problems()).toEqual([])
  expect(problems(second({}), second({ position: 5, data: {} }))).toEqual([])
})

test.each([
  { actor: { id: 'u-2', role: 'finance-officer' } },
  { actor: { id: 'u-1', role: 'cabinet' } },
  { commandHash: 'b'.repeat(64) },
  { correlationId: 'c-2' },
  { causationId: 'e-1' },
  { context: [] },
  { context: [{ stream: 'rules', revision: 1 }] },
])('an event with another %o does not belong to the command', (changes) => {
  expect(problems(second(changes))).toEqual([['OutcomeDiffers', 4]])
})
