import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import type { TakenStep } from './state.ts'
import { withStep } from './with-step.ts'

const step = (changed: Partial<TakenStep> = {}): TakenStep => ({
  by: 'cabinet',
  act: 'approve',
  decision: 'C-7',
  on: plainDate('2023-05-10'),
  onRecord: true,
  ...changed,
})

test('withStep has one list for all virements of which the same step is the first', () => {
  expect(withStep([], step())).toBe(withStep([], step()))
})

test.each<Partial<TakenStep>>([
  { by: 'council' },
  { act: 'refuse' },
  { decision: 'C-8' },
  { on: plainDate('2023-05-11') },
  { onRecord: false },
])('withStep tells a step with %o from the one before', (changed) => {
  withStep([], step())
  expect(withStep([], step(changed))).toEqual([step(changed)])
})

test('withStep leaves the steps before as they are', () => {
  const agreed = withStep([], step({ by: 'corporate-director', act: 'agree', decision: 'CD-1' }))
  expect(withStep(agreed, step())).toEqual([...agreed, step()])
  expect(agreed).toHaveLength(1)
})
