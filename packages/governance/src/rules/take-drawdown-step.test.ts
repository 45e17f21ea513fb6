import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { takeDrawdownStep } from './take-drawdown-step.ts'

const proposer = { id: 'u-017', role: 'corporate-director' } as const
const treasurer = {
  by: 'section-151-officer',
  actor: { id: 'u-151', role: 'section-151-officer' },
} as const
const clerk = { by: 'cabinet', actor: { id: 'u-031', role: 'cabinet' } } as const
const nothing = { proposer, taken: [] }

test('for the reserve’s own purpose the Section 151 Officer approves', () => {
  expect(takeDrawdownStep(standardRules, { samePurpose: true }, treasurer, nothing)).toMatchObject({
    right: { completes: true, step: { act: 'approve' } },
  })
  expect(takeDrawdownStep(standardRules, { samePurpose: true }, clerk, nothing)).toMatchObject({
    left: { tag: 'NotInRoute' },
  })
})

test('for another purpose Cabinet does', () => {
  expect(takeDrawdownStep(standardRules, { samePurpose: false }, treasurer, nothing)).toMatchObject(
    {
      left: { tag: 'NotInRoute' },
    },
  )
  expect(takeDrawdownStep(standardRules, { samePurpose: false }, clerk, nothing)).toMatchObject({
    right: { completes: true },
  })
})

test('the route says whether an authority agrees or approves', () => {
  const rules: ApprovalRules = {
    ...standardRules,
    drawdowns: {
      ...standardRules.drawdowns,
      otherPurpose: [
        { by: 'section-151-officer', act: 'agree' },
        { by: 'cabinet', act: 'approve' },
      ],
    },
  }
  expect(takeDrawdownStep(rules, { samePurpose: false }, treasurer, nothing)).toMatchObject({
    right: { completes: false, step: { act: 'agree' } },
  })
  expect(takeDrawdownStep(rules, { samePurpose: false }, clerk, nothing)).toMatchObject({
    left: { tag: 'StepOutOfOrder' },
  })
})
