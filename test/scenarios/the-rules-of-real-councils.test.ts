import { readdirSync, readFileSync } from 'node:fs'
import { standardRules } from '@coflyfr/governance'
import { ApprovalRules, routeOfVirement, type VirementFacts } from '@coflyfr/governance/rules'
import { penceOfPounds, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'

const folder = new URL('../../examples/rules/', import.meta.url)

const rulesOf = (council: string): ApprovalRules => {
  const text = readFileSync(new URL(`${council}.json`, folder), 'utf8')
  const decoded = ApprovalRules.decode(JSON.parse(text))
  if (decoded._tag === 'Left') throw new Error(`${council} is not a set of rules`)
  return decoded.right
}

const facts: VirementFacts = {
  kind: 'permanent',
  scope: 'council',
  gross: zeroPence,
  approvedEarlier: () => zeroPence,
  mixesCapitalAndRevenue: false,
  netRevenue: penceOfPounds('100000000.00'),
}

const stepsOf = (council: string, changed: Partial<VirementFacts>): string => {
  const route = routeOfVirement(rulesOf(council), { ...facts, ...changed })
  if (route._tag === 'Left') return route.left.tag
  return route.right.steps
    .map(({ by, act, optional }) => `${by} ${act}s${optional ? ' if asked' : ''}`)
    .join(', ')
}

const councils = readdirSync(folder).filter(
  (file) => file.endsWith('.json') && file !== 'package.json',
)

test.each(councils)('%s is a set of rules and names its source', (file) => {
  expect(rulesOf(file.replace('.json', '')).source).toMatch(/Council/)
})

test.each(councils)(
  '%s says who may give each command that the standard rules restrict',
  (file) => {
    const { roles } = rulesOf(file.replace('.json', ''))
    expect(Object.keys(standardRules.roles).filter((command) => !(command in roles))).toEqual([])
  },
)

const finance = 'section-151-officer agrees'

test.each([
  ['bridgend', '£1m', '1000000.00', {}, `${finance} if asked, cabinet agrees, council approves`],
  ['bridgend', 'Cabinet’s most', '500000.00', {}, `${finance}, cabinet approves`],
  [
    'bridgend',
    'capital and revenue',
    '1.00',
    { mixesCapitalAndRevenue: true },
    `${finance} if asked, cabinet agrees, council approves`,
  ],
  [
    'bath-and-north-east-somerset',
    'within a service',
    '50000.00',
    { scope: 'service' },
    'head-of-service approves',
  ],
  [
    'bath-and-north-east-somerset',
    'above £50,000',
    '50000.01',
    { scope: 'service' },
    'cabinet approves',
  ],
  [
    'bath-and-north-east-somerset',
    'between services',
    '500.00',
    { scope: 'directorate' },
    'cabinet approves',
  ],
  ['west-lancashire-2023', 'service head', '25000.00', {}, 'head-of-service approves'],
  [
    'west-lancashire-2023',
    'officers together',
    '50000.00',
    {},
    'corporate-director agrees, section-151-officer approves',
  ],
  ['west-lancashire-2023', 'Cabinet', '100000.00', {}, 'cabinet approves'],
  ['west-lancashire-2023', 'Council', '100000.01', {}, 'cabinet agrees if asked, council approves'],
  [
    'oxfordshire-2003',
    'with the Executive Member',
    '250000.00',
    {},
    'head-of-service agrees, cabinet-member agrees, corporate-director approves',
  ],
  ['oxfordshire-2003', 'the Executive', '250000.01', {}, 'cabinet approves'],
  ['blackpool-2015', 'the aggregate', '500000.00', {}, 'cabinet approves'],
  [
    'blackpool-2015',
    'beyond the aggregate',
    '500000.01',
    {},
    'cabinet agrees if asked, council approves',
  ],
] as const)('%s, %s: £%s', (council, _what, gross, changed, steps) => {
  expect(stepsOf(council, { ...changed, gross: penceOfPounds(gross) })).toBe(steps)
})

test('the yearly aggregate of Blackpool includes earlier approvals of the Executive', () => {
  const approvedEarlier: VirementFacts['approvedEarlier'] = (by) =>
    by === 'cabinet' ? penceOfPounds('400000.00') : zeroPence
  const changed = { gross: penceOfPounds('100000.01'), approvedEarlier }
  expect(stepsOf('blackpool-2015', changed)).toBe('cabinet agrees if asked, council approves')
})
