import { standardRules } from '@coflyfr/governance'
import type { ApprovalRules } from '@coflyfr/governance/rules'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'
import { rationaleOf } from '../../support/may.ts'

const on = '2023-06-01'
const financialYear = '2023-24'
const [placements, fostering] = ['Social/Children/Placements', 'Social/Children/Fostering']

interface Version {
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly command?: string
  readonly actor?: string
  readonly laterYears?: readonly object[]
}

const version = (reference: string, amount: string, change: Version = {}): Line => {
  const { kind = 'one-off', from = placements, to = fostering } = change
  const { command = 'ProposeVirement', actor = 'u-1 budget-holder', laterYears = [] } = change
  const legs = [leg(from, `-${amount}`), leg(to, amount)]
  const data = { reference, financialYear, kind, reason: 'Fees', legs, laterYears }
  return { command, actor, on, data: data as never }
}

const hashOf = async ({ give }: BudgetLedger, line: Line): Promise<string> => {
  const result = await give(line)
  return 'contentHash' in result ? (result.contentHash ?? '') : JSON.stringify(result)
}

const approve = (
  reference: string,
  contentHash: string,
  more: object = {},
  actor = 'u-2',
): Line => ({
  command: 'ApproveVirement',
  actor: `${actor} head-of-service`,
  on,
  data: {
    reference,
    financialYear,
    by: 'head-of-service',
    decision: 'Delegated',
    contentHash,
    ...more,
  },
})

const simple = (command: string, reference: string, actor = 'u-9 finance-officer'): Line => ({
  command,
  actor,
  on,
  data: { reference, financialYear },
})

const opened = async (rules: ApprovalRules = standardRules): Promise<BudgetLedger> => {
  const ledger = await budgetLedger({ rules })
  await ledger.give(budget2023)
  return ledger
}

const approved = async (ledger: BudgetLedger, line: Line): Promise<string> => {
  const { reference } = line.data as { readonly reference: string }
  return ledger.told(approve(reference, await hashOf(ledger, line)))
}

test('an approval that an amendment voids gives back exactly what it took', async () => {
  const ledger = await opened()
  expect(await approved(ledger, version('V1', '20000.00'))).toBe('committed')
  const smaller = version('V1', '5000.00', { command: 'AmendVirement' })
  const hash = await hashOf(ledger, smaller)
  const [amended] = (await ledger.events()).filter(({ type }) => type === 'VirementAmended')
  expect(amended?.data).toMatchObject({ route: { rule: 'to £25,000 within a service' } })
  expect(await ledger.told(approve('V1', hash))).toBe('committed')
  expect(await approved(ledger, version('V2', '20000.01'))).toBe('BeyondAuthority')
  expect(await approved(ledger, version('V3', '20000.00'))).toBe('committed')
})

test('a withdrawal gives nothing back, approved again or not', async () => {
  const ledger = await opened()
  await approved(ledger, version('V1', '25000.00'))
  await ledger.give(simple('WithdrawVirement', 'V1', 'u-1 budget-holder'))
  expect(await approved(ledger, version('V2', '0.01'))).toBe('BeyondAuthority')
})

test('a limit applies to each head by itself, whatever the other legs are', async () => {
  const ledger = await opened()
  await approved(ledger, version('V1', '25000.00'))
  const elsewhere = version('V2', '0.01', { from: 'Social/Children/Fees' })
  expect(await approved(ledger, elsewhere)).toBe('BeyondAuthority')
})

test('moving money there, back and there again does not get round a limit', async () => {
  const ledger = await opened()
  await approved(ledger, version('V1', '25000.00'))
  await ledger.give(simple('PostVirement', 'V1'))
  const back: Line = {
    command: 'ReverseVirement',
    actor: 'u-1 budget-holder',
    on,
    data: { reference: 'V1', financialYear, reversalReference: 'R1', reason: 'Wrong head' },
  }
  expect(await ledger.told(approve('R1', await hashOf(ledger, back)))).toBe('committed')
  await ledger.give(simple('PostVirement', 'R1'))
  expect(await approved(ledger, version('V2', '0.01'))).toBe('BeyondAuthority')
  const other = version('V3', '0.01', { from: fostering, to: placements })
  expect(await approved(ledger, other)).toBe('BeyondAuthority')
})

test('nobody takes two parts in one virement, whatever roles they have', async () => {
  const ledger = await opened()
  const hash = await hashOf(ledger, version('V1', '10.00', { actor: 'u-2 corporate-director' }))
  expect(await ledger.told(approve('V1', hash))).toBe('SamePersonTwice')
  expect(await ledger.told(approve('V1', hash, {}, 'u-3'))).toBe('committed')
  expect(await ledger.told(simple('PostVirement', 'V1', 'u-3 finance-officer'))).toBe(
    'SamePersonTwice',
  )
  expect(await ledger.told(simple('PostVirement', 'V1', 'u-2 finance-officer'))).toBe(
    'SamePersonTwice',
  )
  const amended = version('V1', '11.00', { command: 'AmendVirement', actor: 'u-4 budget-holder' })
  const next = await hashOf(ledger, amended)
  expect(await ledger.told(approve('V1', next, {}, 'u-2'))).toBe('SamePersonTwice')
  expect(await ledger.told(approve('V1', next, {}, 'u-4'))).toBe('SamePersonTwice')
})

test('a decision cannot be backdated to rules that have ended: it comes after what it decides on', async () => {
  const ledger = await opened()
  const hash = await hashOf(ledger, version('V1', '10.00'))
  expect(await ledger.give(approve('V1', hash, { decidedOn: '2023-05-31' }))).toMatchObject({
    refusal: { tag: 'DatedBeforePreviousStep', effectiveOn: '2023-05-31', previousStepOn: on },
  })
  expect(await ledger.told(approve('V1', hash, { decidedOn: '2023-07-09' }))).toBe('committed')
})

test('a head that is not controllable is moved by technical adjustments alone, in either direction', async () => {
  const { told } = await opened()
  const recharges = 'Corporate/Recharges'
  const contingency = 'Corporate/Contingency'
  const out = { from: recharges, to: contingency }
  const into = { from: contingency, to: recharges }
  expect(await told(version('V1', '1.00', out))).toBe('NotControllable')
  expect(await told(version('V1', '1.00', into))).toBe('NotControllable')
  expect(await told(version('V1', '1.00', { ...out, kind: 'permanent' }))).toBe('NotControllable')
  expect(await told(version('V1', '1.00', { ...out, kind: 'technical' }))).toBe('committed')
  expect(await told(version('V2', '1.00', { ...into, kind: 'technical' }))).toBe('committed')
})

test('neither kept nor capital money leaves its head by way of a reserve', async () => {
  const { give, told } = await opened()
  await give({
    command: 'EstablishReserve',
    actor: 'clerk cabinet',
    on,
    data: {
      reserve: 'r',
      name: 'R',
      purpose: 'Pressures',
      openingBalance: '0.00',
      openedOn: on,
      decision: 'Cabinet',
    },
  })
  const contribute = (costCentre: string): Line => ({
    command: 'ContributeToReserve',
    actor: 'u-9 finance-officer',
    on,
    data: {
      reserve: 'r',
      reference: costCentre,
      amount: '1.00',
      reason: 'Set aside',
      decision: 'Cabinet',
      from: { financialYear, costCentre, subjective: 'all' },
    },
  })
  expect(await told(contribute('Corporate/Recharges'))).toBe('NotControllable')
  expect(await told(contribute('Highways/Works'))).toBe('CapitalGivesToReserve')
  expect(await told(contribute('Corporate/Contingency'))).toBe('committed')
})

const nextBudget = (works: object): Line => ({
  command: 'ApproveBudget',
  actor: 'clerk council',
  on: '2024-03-01',
  data: {
    financialYear: '2024-25',
    decision: 'Council 1 March 2024',
    lines: [placements, fostering, 'Social/New'].map((costCentre) => ({
      directorate: 'Social',
      service: 'Social/Children',
      costCentre,
      kind: 'expenditure',
      amount: '1000000.00',
      ...(costCentre === 'Social/New' ? works : {}),
    })),
  },
})

const reaching = version('V1', '1.00', {
  kind: 'permanent',
  laterYears: [
    { financialYear: '2024-25', legs: [leg('Social/New', '-1.00'), leg(placements, '1.00')] },
  ],
})

/** Approved by Cabinet, because nobody can say where the new head will be; then posted. */
const posted = async (ledger: BudgetLedger): Promise<void> => {
  const contentHash = await hashOf(ledger, reaching)
  const step = (command: string, by: string): Line => ({
    command,
    actor: `u-${by} ${by}`,
    on,
    data: { reference: 'V1', financialYear, by, decision: 'Minute', contentHash },
  })
  await ledger.give(step('AgreeVirement', 'section-151-officer'))
  await ledger.give(step('ApproveVirement', 'cabinet'))
  expect(await ledger.told(simple('PostVirement', 'V1'))).toBe('committed')
}

test.each([
  ['capital', { fund: 'capital' }, 'CapitalMixesWithRevenue'],
  ['not controllable', { controllable: false }, 'NotControllable'],
])('a head that turns out %s in a later year takes no part there', async (_, works, tag) => {
  const late = await opened()
  await posted(late)
  await late.give(nextBudget(works))
  expect((await late.events()).map(({ type }) => type)).not.toContain('VirementCarried')
  const early = await opened()
  await early.give(nextBudget(works))
  await posted(early)
  expect(early.processResults).toMatchObject([{ outcome: 'refused', refusal: { tag } }])
})

test('a new head that turns out to be an ordinary one is taken up with the budget', async () => {
  const ledger = await opened()
  await posted(ledger)
  await ledger.give(nextBudget({}))
  expect((await ledger.events()).map(({ type }) => type)).toContain('VirementCarried')
})

interface Rationale {
  readonly chosen: string
  readonly rows: readonly { readonly rule: string; readonly approvedEarlier: string }[]
}

/** The rows of the rules, as they are tested for this command. */
const testedRows = async (ledger: BudgetLedger, line: Line): Promise<Rationale> =>
  (await rationaleOf(ledger, line)) as unknown as Rationale

test('may shows each row with its total, its limit for the year and the headroom of both', async () => {
  const ledger = await opened({
    ...standardRules,
    cumulative: {
      countEarlierApprovals: false,
      yearlyLimits: [{ authority: 'head-of-service', upTo: '30000.00' as never }],
    },
  })
  await approved(ledger, version('V1', '20000.00'))
  const { rows, chosen } = await testedRows(ledger, version('V2', '10000.01'))
  expect(chosen).toBe('to £100,000 within a directorate')
  expect(rows.map(({ rule }) => rule)).toEqual(standardRules.virements.map(({ name }) => name))
  expect(rows[1]).toMatchObject({
    rule: 'to £25,000 within a service',
    verdict: 'beyond-limit',
    approvedEarlier: '20000.00',
    limits: [
      { of: 'row', amount: '10000.01', limit: '25000.00', headroom: '14999.99' },
      { of: 'year', amount: '30000.01', limit: '30000.00', headroom: '-0.01' },
    ],
  })
})

test('may does not count the approval of a virement against itself, and counts a reversal by its own legs', async () => {
  const ledger = await opened()
  await approved(ledger, version('V1', '20000.00'))
  const forPosting = await testedRows(ledger, simple('PostVirement', 'V1'))
  expect(forPosting.chosen).toBe('to £25,000 within a service')
  expect(forPosting.rows[1]).toMatchObject({ approvedEarlier: '0.00' })
  const forAmending = version('V1', '25000.00', { command: 'AmendVirement' })
  expect((await testedRows(ledger, forAmending)).chosen).toBe('to £25,000 within a service')
  await ledger.give(simple('PostVirement', 'V1'))
  const reversal = { reference: 'V1', financialYear, reversalReference: 'R1', reason: 'Back' }
  const line: Line = { command: 'ReverseVirement', actor: 'u-1 budget-holder', on, data: reversal }
  expect((await testedRows(ledger, line)).rows[1]).toMatchObject({ approvedEarlier: '0.00' })
})
