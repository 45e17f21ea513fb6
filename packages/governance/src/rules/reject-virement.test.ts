import { penceOfPounds, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import { rejectVirement } from './reject-virement.ts'
import type { VirementFacts } from './virement-facts.ts'

const facts: VirementFacts = {
  kind: 'permanent',
  scope: 'council',
  gross: penceOfPounds('1000000.00'),
  approvedEarlier: () => zeroPence,
  mixesCapitalAndRevenue: false,
  netRevenue: zeroPence,
}

test.each(['section-151-officer', 'cabinet', 'council'] as const)('%s may reject the £1m', (by) => {
  const request = { by, actor: { id: 'u-1', role: by } }
  expect(rejectVirement(standardRules, facts, request)._tag).toBe('Right')
})

test('an authority outside the route may not, nor somebody in another role', () => {
  const actor = { id: 'u-1', role: 'head-of-service' } as const
  expect(rejectVirement(standardRules, facts, { by: 'head-of-service', actor })).toMatchObject({
    left: { tag: 'NotInRoute', act: 'reject' },
  })
  expect(rejectVirement(standardRules, facts, { by: 'council', actor })).toMatchObject({
    left: { tag: 'ActorIsNotBy' },
  })
})
