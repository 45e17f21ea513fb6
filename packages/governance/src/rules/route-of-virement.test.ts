import { type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { routeOfVirement } from './route-of-virement.ts'
import type { VirementFacts } from './virement-facts.ts'

const facts: VirementFacts = {
  kind: 'permanent',
  scope: 'service',
  gross: zeroPence,
  approvedEarlier: () => zeroPence,
  mixesCapitalAndRevenue: false,
  netRevenue: penceOfPounds('10000000.00'),
}

const ruleFor = (changed: Partial<VirementFacts>, rules: ApprovalRules = standardRules) => {
  const route = routeOfVirement(rules, { ...facts, ...changed })
  return route._tag === 'Right' ? route.right.rule : route.left
}

test.each([
  ['service', '0.01', 'to £25,000 within a service'],
  ['service', '25000.00', 'to £25,000 within a service'],
  ['service', '25000.01', 'to £100,000 within a directorate'],
  ['service', '100000.00', 'to £100,000 within a directorate'],
  ['service', '100000.01', 'any other to £500,000'],
  ['directorate', '0.01', 'to £100,000 within a directorate'],
  ['directorate', '25000.01', 'to £100,000 within a directorate'],
  ['directorate', '100000.00', 'to £100,000 within a directorate'],
  ['directorate', '100000.01', 'any other to £500,000'],
  ['council', '0.01', 'any other to £500,000'],
  ['council', '100000.00', 'any other to £500,000'],
  ['council', '500000.00', 'any other to £500,000'],
  ['council', '500000.01', 'above £500,000'],
  ['service', '500000.01', 'above £500,000'],
  ['council', '1000000.00', 'above £500,000'],
] as const)('within a %s, £%s goes by "%s"', (scope, gross, rule) => {
  expect(ruleFor({ scope, gross: penceOfPounds(gross) })).toBe(rule)
})

test.each(['service', 'directorate', 'council'] as const)(
  'a technical adjustment of any amount within a %s is for the Section 151 Officer',
  (scope) => {
    const gross = penceOfPounds('900000.00')
    expect(ruleFor({ kind: 'technical', scope, gross })).toBe('technical')
  },
)

test.each(['permanent', 'technical'] as const)(
  'a %s movement between capital and revenue is for Council, however small',
  (kind) => {
    const gross = penceOfPounds('1.00')
    expect(ruleFor({ kind, gross, mixesCapitalAndRevenue: true })).toBe(
      'between capital and revenue',
    )
  },
)

const earlier =
  (by: string, amount: Pence): VirementFacts['approvedEarlier'] =>
  (authority) =>
    authority === by ? amount : zeroPence

test('what an authority approved before for the same head takes it over its own limit, to the penny', () => {
  const gross = penceOfPounds('5000.00')
  const upTo = (amount: string) => ({
    gross,
    approvedEarlier: earlier('head-of-service', penceOfPounds(amount)),
  })
  expect(ruleFor(upTo('20000.00'))).toBe('to £25,000 within a service')
  expect(ruleFor(upTo('20000.01'))).toBe('to £100,000 within a directorate')
})

test('what another authority approved does not count', () => {
  const approvedEarlier = earlier('cabinet', penceOfPounds('400000.00'))
  expect(ruleFor({ gross: penceOfPounds('25000.00'), approvedEarlier })).toBe(
    'to £25,000 within a service',
  )
})

test('rules that do not count earlier approvals test each movement alone', () => {
  const rules = {
    ...standardRules,
    cumulative: { countEarlierApprovals: false, yearlyLimits: [] },
  }
  const approvedEarlier = earlier('head-of-service', penceOfPounds('900000.00'))
  expect(ruleFor({ gross: penceOfPounds('25000.00'), approvedEarlier }, rules)).toBe(
    'to £25,000 within a service',
  )
})

test.each([
  ['20000.00', 'to £25,000 within a service'],
  ['20000.01', 'to £100,000 within a directorate'],
])('a yearly share of net revenue caps an authority: £%s goes by "%s"', (gross, rule) => {
  const rules: ApprovalRules = {
    ...standardRules,
    cumulative: {
      countEarlierApprovals: false,
      yearlyLimits: [{ authority: 'head-of-service', upTo: { percentOfNetRevenue: '0.25' } }],
    },
  }
  const approvedEarlier = earlier('head-of-service', penceOfPounds('5000.00'))
  expect(ruleFor({ gross: penceOfPounds(gross), approvedEarlier }, rules)).toBe(rule)
})

test('a movement that no row takes has no route', () => {
  const rules = { ...standardRules, virements: standardRules.virements.slice(0, 3) }
  expect(ruleFor({ scope: 'council', gross: penceOfPounds('10.00') }, rules)).toEqual({
    tag: 'NoRoute',
    rules: 'standard',
    kind: 'permanent',
    scope: 'council',
    amount: '10.00',
  })
})

test('the route names who is told', () => {
  const [technical] = standardRules.virements
  if (technical === undefined) throw new Error('no row')
  const rules: ApprovalRules = {
    ...standardRules,
    virements: [{ ...technical, reportTo: ['cabinet'] }],
  }
  const route = routeOfVirement(rules, { ...facts, kind: 'technical' })
  expect(route).toMatchObject({ right: { reportTo: ['cabinet'] } })
})
