import { budgetContentHash } from '@coflyfr/budget'
import { financialYear, type JsonValue } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

type Change = { readonly [field: string]: JsonValue }

const line = (costCentre: string, amount: string, change: Change = {}) => ({
  directorate: 'Social Services',
  costCentre,
  kind: 'expenditure',
  amount,
  ...change,
})

const approve = (data: Change, actor = 'clerk council', on = '2023-03-01') => ({
  command: 'ApproveBudget',
  actor,
  on,
  data: { financialYear: '2023-24', decision: 'Council 1', ...data },
})

const draft = (part: number, lines: JsonValue) => ({
  command: 'DraftBudgetLines',
  actor: 'u-9 finance-officer',
  on: '2023-02-01',
  data: { financialYear: '2023-24', part, lines },
})

test('fields left out default to the directorate, all, revenue and controllable', async () => {
  const ledger = await budgetLedger()
  await ledger.give(
    approve({ lines: [{ directorate: 'Social Services', kind: 'expenditure', amount: '1' }] }),
  )
  const [approved] = await ledger.events('budget-2023-24')
  expect(approved?.data).toMatchObject({
    lines: [
      {
        directorate: 'Social Services',
        service: 'Social Services',
        costCentre: 'Social Services',
        subjective: 'all',
        kind: 'expenditure',
        amount: '1.00',
        fund: 'revenue',
        controllable: true,
      },
    ],
    count: 1,
    total: '1.00',
    includes: [],
  })
})

const refusals: readonly (readonly [string, Parameters<typeof approve>, string])[] = [
  ['no lines', [{ lines: [] }], 'NoLines'],
  ['one head twice', [{ lines: [line('A', '1.00'), line('A', '2.00')] }], 'DuplicateLine'],
  ['positive income', [{ lines: [line('A', '1.00', { kind: 'income' })] }], 'IncomeNotNegative'],
  ['another role than Council', [{ lines: [line('A', '1.00')] }, 'u-1 cabinet'], 'RoleNotAllowed'],
  [
    'a date after the year',
    [{ lines: [line('A', '1.00')] }, undefined, '2024-04-01'],
    'DateOutsideYear',
  ],
  [
    'more than the ledger can write',
    [{ lines: [line('A', '1000000000000000.00'), line('B', '0.01')] }],
    'TotalTooLarge',
  ],
]

test.each(refusals)('a budget with %s is refused', async (_, [data, actor, on], tag) => {
  const ledger = await budgetLedger()
  expect(await ledger.told(approve(data, actor, on))).toBe(tag)
})

test('a budget is set once', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  expect(await ledger.told(budget2023)).toBe('BudgetAlreadyApproved')
  expect(await ledger.told(draft(1, [line('A', '1.00')]))).toBe('BudgetAlreadyApproved')
})

const whole = (costCentre: string, amount: bigint) =>
  ({
    directorate: 'Social Services',
    service: 'Social Services',
    costCentre,
    subjective: 'all',
    kind: 'expenditure',
    amount: pence(amount),
    fund: 'revenue',
    controllable: true,
  }) as const

test('a large budget is drafted in parts and approved by count, total and content hash', async () => {
  const ledger = await budgetLedger()
  await ledger.give(draft(2, [line('B', '2.00')]))
  await ledger.give(draft(1, [line('X', '9.00')]))
  await ledger.give(draft(1, [line('A', '1.00')]))
  const contentHash = budgetContentHash(financialYear('2023-24'), [
    whole('A', 100n),
    whole('B', 200n),
  ])
  const asked = { count: 2, total: '3.00', contentHash }
  expect(await ledger.told(approve({ ...asked, count: 3 }))).toBe('CountDoesNotMatch')
  expect(await ledger.told(approve({ ...asked, total: '3.01' }))).toBe('TotalDoesNotMatch')
  expect(await ledger.told(approve({ ...asked, contentHash: 'x' }))).toBe('ContentHashDiffers')
  expect(await ledger.give(approve(asked))).toMatchObject({ outcome: 'committed', contentHash })
  const legs = [
    { ...leg('B', '-2.00'), subjective: 'all' },
    { ...leg('A', '2.00'), subjective: 'all' },
  ]
  const data = { reference: 'V1', financialYear: '2023-24', kind: 'one-off', reason: 'x', legs }
  expect(
    await ledger.told({
      command: 'ProposeVirement',
      actor: 'u-1 budget-holder',
      on: '2023-05-01',
      data,
    }),
  ).toBe('committed')
})

const budgetDecided = (decidedOn?: string) =>
  approve({ lines: [line('A', '1.00')], ...(decidedOn === undefined ? {} : { decidedOn }) })

const minuteOfBudget = async (ledger: BudgetLedger, on: string) => {
  const give = (command: string, data: Change) =>
    ledger.give({ command, actor: 'clerk council', on, data: { body: 'council', ...data } })
  const terms = { kind: 'council', terms: 'Constitution', chair: 'Mayor', reportsTo: [] }
  await give('EstablishBody', { name: 'Council', ...terms })
  await give('HoldMeeting', { meeting: 'm1', attendance: ['Mayor'] })
  const item = { meeting: 'm1', item: '7' }
  await give('TableItem', { ...item, title: 'Budget', presentedBy: 'Section 151 Officer' })
  const decided = { ...item, reference: 'Council 1', verb: 'approved', resolution: 'Sets it' }
  await give('RecordDecision', decided)
}

test('a budget cites the minute of its decision, when that day differs from the day it takes effect', async () => {
  const ledger = await budgetLedger()
  await minuteOfBudget(ledger, '2023-02-22')
  expect(await ledger.told(budgetDecided())).toBe('DecisionDoesNotSupport')
  expect(await ledger.told(budgetDecided('2023-02-21'))).toBe('DecisionDoesNotSupport')
  expect(await ledger.told(budgetDecided('2023-02-22'))).toBe('committed')
  const [approved] = await ledger.events('budget-2023-24')
  expect(approved).toMatchObject({
    effectiveOn: '2023-03-01',
    data: { decidedOn: '2023-02-22', onRecord: true },
  })
})

test('a budget without a separate decision day records none', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budgetDecided())
  const [approved] = await ledger.events('budget-2023-24')
  expect(Object.keys(Object(approved?.data))).not.toContain('decidedOn')
})

test('the rules on the day of its decision say who may set a budget', async () => {
  const rules = { ...standardRules, roles: { ...standardRules.roles, ApproveBudget: ['cabinet'] } }
  const ledger = await budgetLedger()
  await ledger.give({
    command: 'SetApprovalRules',
    actor: 'clerk council',
    on: '2023-02-25',
    data: { rules },
  })
  expect(await ledger.told(budgetDecided())).toBe('RoleNotAllowed')
  expect(await ledger.told(budgetDecided('2023-02-22'))).toBe('committed')
})

test('a draft is not approved before its last part was drafted', async () => {
  const ledger = await budgetLedger()
  await ledger.give({ ...draft(1, [line('A', '1.00')]), on: '2023-02-20' })
  await ledger.give({ ...draft(1, [line('A', '1.00')]), on: '2023-02-10' })
  await ledger.give({ ...draft(2, [line('B', '2.00')]), on: '2023-02-03' })
  const contentHash = budgetContentHash(financialYear('2023-24'), [
    whole('A', 100n),
    whole('B', 200n),
  ])
  const decided = (decidedOn: string) =>
    approve({ count: 2, total: '3.00', contentHash, decidedOn })
  expect(await ledger.told(decided('2023-02-09'))).toBe('DatedBeforePreviousStep')
  expect(await ledger.told(decided('2023-02-10'))).toBe('committed')
})

const grant = (legs: JsonValue, reference = 'G1') => ({
  command: 'ReceiveSpecificGrant',
  actor: 'u-9 finance-officer',
  on: '2023-05-01',
  data: {
    financialYear: '2023-24',
    reference,
    grantor: 'Welsh Government',
    reason: 'Carers Grant',
    legs,
    decision: 'Award letter 7',
  },
})

test('a specific grant raises income and what it pays for', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const legs = [
    leg('Social/Children/Fees', '-102920.00'),
    leg('Social/Children/Fostering', '102920.00'),
  ]
  expect(await ledger.told(grant(legs))).toBe('committed')
  expect(await ledger.told(grant(legs))).toBe('ReferenceInUse')
  const virement = [leg('Social/Adults/Care', '-1.00'), leg('Social/Children/Fostering', '1.00')]
  expect(await ledger.told(grant(virement, 'G2'))).toBe('NotAnIncomeHead')
})

const permanent = async (ledger: BudgetLedger, reference: string) => {
  const legs = [leg('Social/Adults/Care', '-10.00'), leg('Social/Children/Fostering', '10.00')]
  const laterYears = [{ financialYear: '2024-25', legs }]
  const data = {
    reference,
    financialYear: '2023-24',
    kind: 'permanent',
    reason: 'Base',
    legs,
    laterYears,
  }
  const proposed = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2023-05-01',
    data,
  })
  const contentHash = 'contentHash' in proposed ? (proposed.contentHash ?? '') : ''
  for (const [command, by, id] of [
    ['AgreeVirement', 'corporate-director', 'u-2'],
    ['ApproveVirement', 'section-151-officer', 'u-3'],
  ] as const) {
    const step = { reference, financialYear: '2023-24', by, decision: 'Delegated', contentHash }
    expect(await ledger.told({ command, actor: `${id} ${by}`, on: '2023-05-02', data: step })).toBe(
      'committed',
    )
  }
  const key = { reference, financialYear: '2023-24' }
  expect(
    await ledger.told({
      command: 'PostVirement',
      actor: 'u-9 finance-officer',
      on: '2023-05-03',
      data: key,
    }),
  ).toBe('committed')
}

const nextYear = (includes: readonly string[]) => ({
  ...approve({}, 'clerk council', '2024-03-01'),
  data: { ...(budget2023.data as Change), financialYear: '2024-25', includes },
})

test('a movement in a later year waits for its budget, which adds what it does not include yet', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await permanent(ledger, 'V1')
  await permanent(ledger, 'V2')
  expect((await ledger.events('budget-2024-25')).map(({ type }) => type)).toEqual([
    'VirementForwarded',
    'VirementForwarded',
  ])
  expect(await ledger.give(nextYear(['V1']))).toMatchObject({
    events: ['BudgetApproved', 'VirementCarried'],
  })
  expect((await ledger.events('budget-2024-25')).at(-1)?.data).toMatchObject({
    reference: 'V2',
    postedInYear: '2023-24',
  })
  await permanent(ledger, 'V3')
  expect((await ledger.events('budget-2024-25')).at(-1)?.data).toMatchObject({ reference: 'V3' })
})
