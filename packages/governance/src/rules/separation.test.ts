import type { Actor } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import type { Progress } from './progress.ts'
import { seatPoster } from './separation.ts'

const person = (id: string): Actor => ({ id, role: 'finance-officer' })

const progress: Progress = {
  proposer: { id: 'u-1', role: 'budget-holder' },
  taken: [
    { by: 'section-151-officer', act: 'agree', actor: { id: 'u-2', role: 'section-151-officer' } },
    { by: 'cabinet', act: 'approve', actor: { id: 'u-3', role: 'cabinet' } },
  ],
}

test.each([
  ['u-1', 'proposer'],
  ['u-2', 'section-151-officer'],
  ['u-3', 'cabinet'],
])('%s, who was %s, may not post', (id, seat) => {
  expect(seatPoster(standardRules, progress, person(id))).toEqual({
    _tag: 'Left',
    left: { tag: 'SamePersonTwice', person: id, seats: [seat, 'poster'] },
  })
})

test('a fourth person may post', () => {
  expect(seatPoster(standardRules, progress, person('u-4'))._tag).toBe('Right')
})

test('rules may leave a seat out of the separation', () => {
  const rules = { ...standardRules, differentPeople: ['proposer', 'approver'] as const }
  expect(seatPoster(rules, progress, person('u-1'))._tag).toBe('Right')
})
