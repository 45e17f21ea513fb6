import { financialYear, plainDate } from '@coflyfr/core'
import { zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { sectionOf } from './section.ts'
import type { Virement } from './state.ts'

const virement = (standing: Virement['standing'], steps: Virement['route']['steps']): Virement => ({
  reference: 'V1',
  financialYear: financialYear('2023-24'),
  kind: 'one-off',
  reason: 'x',
  legs: [],
  amount: zeroPence,
  contentHash: 'x',
  standing,
  route: { rule: 'x', steps, reportTo: [] },
  steps: [],
  proposedOn: plainDate('2023-09-19'),
  postedOn: null,
  reverses: null,
  reversal: null,
})

const officer = { by: 'section-151-officer', act: 'approve' } as const
const mayAgree = { by: 'section-151-officer', act: 'agree', optional: true } as const
const cabinet = { by: 'cabinet', act: 'approve' } as const

test('a virement that waits for a body is for approval, even if an officer may agree first', () => {
  expect(sectionOf(virement('proposed', [cabinet]))).toBe('for-approval')
  expect(sectionOf(virement('proposed', [mayAgree, cabinet]))).toBe('for-approval')
})

test('a virement that waits for an officer or to be posted is pending', () => {
  expect(sectionOf(virement('proposed', [officer, cabinet]))).toBe('pending')
  expect(sectionOf(virement('approved', [officer]))).toBe('pending')
})

test('a virement that moved the budget is for information, and one that never will is in no list', () => {
  expect(sectionOf(virement('posted', [officer]))).toBe('for-information')
  expect(sectionOf(virement('reversed', [officer]))).toBe('for-information')
  expect(sectionOf(virement('rejected', [cabinet]))).toBeNull()
  expect(sectionOf(virement('withdrawn', [cabinet]))).toBeNull()
})
