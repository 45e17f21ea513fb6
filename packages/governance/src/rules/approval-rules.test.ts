import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import { ApprovalRules } from './approval-rules.ts'

test('the standard rules are rules', () => {
  expect(ApprovalRules.decode(standardRules)).toEqual({ _tag: 'Right', right: standardRules })
})

const [row] = standardRules.virements

test.each([
  ['a condition that nothing reads', { virements: [{ ...row, kindz: ['technical'] }] }],
  ['a limit as a number', { virements: [{ ...row, upTo: 25000 }] }],
  ['a scope there is not', { virements: [{ ...row, scope: 'portfolio' }] }],
  ['a row without steps', { virements: [{ ...row, steps: [] }] }],
  ['a seat there is not', { differentPeople: ['auditor'] }],
  ['a role there is not', { roles: { PostVirement: ['treasurer'] } }],
  ['another field', { version: '2' }],
])('refuses %s', (_name, changed) => {
  expect(ApprovalRules.decode({ ...standardRules, ...changed })._tag).toBe('Left')
})
