import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import { roleAllowed } from './role-allowed.ts'

test.each([
  ['ApproveBudget', 'council'],
  ['EstablishReserve', 'cabinet'],
  ['EstablishReserve', 'council'],
  ['ContributeToReserve', 'finance-officer'],
  ['ProposeVirement', 'budget-holder'],
  ['RequestDrawdown', 'practitioner'],
  ['constructor', 'auditor'],
] as const)('%s by %s', (command, role) => {
  expect(roleAllowed(standardRules, command, role)._tag).toBe('Right')
})

test.each([
  ['ApproveBudget', 'cabinet'],
  ['PostVirement', 'section-151-officer'],
  ['PostDrawdown', 'system'],
  ['ImportActuals', 'budget-holder'],
  ['ClosePeriod', 'council'],
] as const)('not %s by %s', (command, role) => {
  expect(roleAllowed(standardRules, command, role)).toMatchObject({
    left: { tag: 'RoleNotAllowed', command, role },
  })
})
