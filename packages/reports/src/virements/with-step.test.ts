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

test('withStep shares one list between virements with the same first step', () => {
  expect(withStep([], step())).toBe(withStep([], step()))
})

test.each<Partial<TakenStep>>([
  { by: 'council' },
  { act: 'refuse' },
  { decision: 'C-8' },
  { on: plainDate('2023-05-11') },
  { onRecord: false },
])('withStep does not share the list with a step that has %o', (changed) => {
  withStep([], step())
  expect(withStep([], step(changed))).toEqual([step(changed)])
})

test('withStep does not change the earlier steps', () => {
  const agreed = withStep([], step({ by: 'corporate-director', act: 'agree', decision: 'CD-1' }))
  expect(withStep(agreed, step())).toEqual([...agreed, step()])
  expect(agreed).toHaveLength(1)
})
