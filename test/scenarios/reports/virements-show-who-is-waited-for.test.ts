import type { JsonValue } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'
import { csvOf, made, tableOf } from './making.ts'

const year = '2023-24'

const propose = (reference: string, legs: JsonValue, change: object = {}) => ({
  command: 'ProposeVirement',
  actor: 'u-1 corporate-director',
  on: '2023-09-01',
  data: {
    reference,
    financialYear: year,
    kind: 'one-off',
    reason: 'Pressures',
    legs,
    ...change,
  } as JsonValue,
})

const pair = (amount: string) => [
  leg('Corporate/Contingency', `-${amount}`),
  leg('Social/Children/Placements', amount),
]

const decide = (command: string, reference: string, contentHash: string, actor: string) => {
  const by = actor.split(' ')[1] ?? ''
  const data = { reference, financialYear: year, by, decision: `Minute of ${by}`, contentHash }
  return { command, actor, on: '2023-09-19', data }
}

const settle = (command: string, reference: string, change: object = {}) => ({
  command,
  actor: 'u-9 finance-officer',
  on: '2023-10-20',
  data: { reference, financialYear: year, ...change } as JsonValue,
})

const hashOf = async (ledger: BudgetLedger, line: ReturnType<typeof propose>): Promise<string> => {
  const result = await ledger.give(line)
  return 'contentHash' in result ? (result.contentHash ?? '') : JSON.stringify(result)
}

const withMillion = async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  return { ledger, hash: await hashOf(ledger, propose('V1', pair('1000000.00'))) }
}

const posted = async (ledger: BudgetLedger, hash: string, reference = 'V1') => {
  await ledger.give(decide('AgreeVirement', reference, hash, 'clerk cabinet'))
  await ledger.give(decide('ApproveVirement', reference, hash, 'clerk council'))
  await ledger.give(settle('PostVirement', reference))
}

const states = async ({ store }: BudgetLedger) =>
  (await made(store, 'virements')).rows.map(({ reference, state }) => `${reference} ${state}`)

const notes = async ({ store }: BudgetLedger) => (await made(store, 'virements')).notes

test('the printed report shows that a virement agreed by Cabinet waits for Council', async () => {
  const { ledger, hash } = await withMillion()
  await ledger.give(decide('AgreeVirement', 'V1', hash, 'clerk cabinet'))
  const table = await tableOf(ledger.store, 'virements')
  expect(table.split('\n').map((line) => line.trimEnd())).toEqual([
    'Virements',
    'As at: all effective dates · As known at position 4 (1970-01-01T00:00:05.000000Z) · Unit: pounds',
    '',
    `Reference  Year     Kind     State   Reason     From and to                                     Amount  Route                                     Proposed    Content hash                                                      List`,
    `V1         2023-24  one-off  agreed  Pressures  Corporate/Contingency all -1,000,000.00;  1,000,000.00  section-151-officer skipped; cabinet      2023-09-01  ${hash}  for-approval`,
    '                                                Social/Children/Placements all                          Minute of cabinet 2023-09-19 done;',
    '                                                1,000,000.00                                            council waiting',
    'Total                                                                                     1,000,000.00',
    '',
    '· V1: £1,000,000.00 is pending and waits for council to approve',
    '· V1: decision "Minute of cabinet" of cabinet is not on record',
    '',
  ])
})

test('a posted virement has every step of its route, both dates and the hash that was approved', async () => {
  const { ledger, hash } = await withMillion()
  expect(await notes(ledger)).toEqual([
    'V1: £1,000,000.00 is pending and waits for cabinet to agree; section-151-officer may agree first',
  ])
  await posted(ledger, hash)
  const { rows, totals } = await made(ledger.store, 'virements')
  expect(rows).toEqual([
    {
      reference: 'V1',
      financialYear: year,
      kind: 'one-off',
      state: 'posted',
      reason: 'Pressures',
      legs: pair('1000000.00'),
      amount: '1000000.00',
      contentHash: hash,
      route: [
        { by: 'section-151-officer', decision: null, on: null, state: 'skipped' },
        { by: 'cabinet', decision: 'Minute of cabinet', on: '2023-09-19', state: 'done' },
        { by: 'council', decision: 'Minute of council', on: '2023-09-19', state: 'done' },
      ],
      proposedOn: '2023-09-01',
      postedOn: '2023-10-20',
      section: 'for-information',
      reverses: null,
    },
  ])
  expect(totals).toEqual({ amount: '1000000.00' })
})

test('a CSV file contains no formula, and keeps a negative amount a number', async () => {
  const { ledger } = await withMillion()
  await ledger.give(propose('V2', pair('5.00'), { reason: '=1+1' }))
  await ledger.give(propose('V3', pair('5.00').toReversed(), { reason: '-5.00' }))
  const lines = (await csvOf(ledger.store, 'virements')).split('\r\n')
  expect(lines[0]).toBe(
    'reference,financialYear,kind,state,reason,legs,amount,route,proposedOn,postedOn,contentHash,section,reverses',
  )
  expect(lines[2]).toMatch(
    /^V2,2023-24,one-off,proposed,'=1\+1,Corporate\/Contingency all -5\.00; Social\/Children\/Placements all 5\.00,5\.00,section-151-officer waiting; cabinet waiting,2023-09-01,,[0-9a-f]{64},pending,$/,
  )
  expect(lines[3]).toContain(",proposed,'-5.00,")
  expect(lines[4]).toBe('')
})

test('a new version has no approvals yet; a rejection ends the route, and so does a withdrawal', async () => {
  const { ledger, hash } = await withMillion()
  await ledger.give(decide('AgreeVirement', 'V1', hash, 'clerk cabinet'))
  const amended = propose('V1', pair('900000.00'))
  const second = await hashOf(ledger, { ...amended, command: 'AmendVirement', on: '2023-09-20' })
  expect((await made(ledger.store, 'virements')).rows[0]).toMatchObject({
    state: 'proposed',
    amount: '900000.00',
    contentHash: second,
    proposedOn: '2023-09-01',
  })
  await ledger.give({
    ...decide('RejectVirement', 'V1', second, 'clerk cabinet'),
    on: '2023-09-21',
  })
  expect((await made(ledger.store, 'virements')).rows[0]).toMatchObject({
    state: 'rejected',
    route: [
      { by: 'section-151-officer', state: 'skipped' },
      { by: 'cabinet', decision: 'Minute of cabinet', on: '2023-09-21', state: 'refused' },
      { by: 'council', decision: null, on: null, state: 'skipped' },
    ],
  })
  await ledger.give(propose('V2', pair('5.00')))
  await ledger.give(settle('WithdrawVirement', 'V2'))
  expect(await states(ledger)).toEqual(['V1 rejected', 'V2 withdrawn'])
  await ledger.give(propose('V3', pair('2.00')))
  const { totals, notes: said } = await made(ledger.store, 'virements')
  expect(totals).toEqual({ amount: '2.00' })
  expect(said[0]).toBe('Not in the total: £900,000.00 rejected, £5.00 withdrawn')
})

test('a virement is reversed when its opposite is posted, not when that is proposed', async () => {
  const { ledger, hash } = await withMillion()
  await posted(ledger, hash)
  const reverse = (reversalReference: string) => ({
    ...settle('ReverseVirement', 'V1', { reversalReference, reason: 'Not needed' }),
    actor: 'u-1 corporate-director',
  })
  await ledger.give(reverse('R1'))
  expect(await states(ledger)).toEqual(['R1 proposed', 'V1 posted'])
  expect((await made(ledger.store, 'virements')).totals).toEqual({ amount: '2000000.00' })
  expect(await notes(ledger)).toContain('V1: stands until its reversal R1 is posted')
  await ledger.give(settle('WithdrawVirement', 'R1'))
  expect((await notes(ledger)).filter((note) => note.includes('R1'))).toEqual([])
  const asked = await ledger.give(reverse('R2'))
  const reversal = 'contentHash' in asked ? (asked.contentHash ?? '') : ''
  for (const line of [
    decide('AgreeVirement', 'R2', reversal, 'clerk cabinet'),
    decide('ApproveVirement', 'R2', reversal, 'clerk council'),
  ])
    await ledger.give({ ...line, on: '2023-10-20' })
  await ledger.give(settle('PostVirement', 'R2'))
  expect(await states(ledger)).toEqual(['R1 withdrawn', 'R2 posted', 'V1 reversed'])
  expect(await notes(ledger)).toContain('V1: reversed by R2')
  const { rows, totals, notes: said } = await made(ledger.store, 'virements')
  expect(rows.map(({ reference, reverses }) => [reference, reverses])).toEqual([
    ['R1', 'V1'],
    ['R2', 'V1'],
    ['V1', null],
  ])
  expect(totals).toEqual({ amount: '0.00' })
  expect(said[0]).toBe(
    'Not in the total: £1,000,000.00 withdrawn, £1,000,000.00 reversed, £1,000,000.00 of their reversals',
  )
})

test('the list of a year shows what an earlier year carries into it', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const laterYears = [{ financialYear: '2024-25', legs: pair('40.00') }]
  const hash = await hashOf(ledger, propose('V1', pair('1000000.00'), { laterYears }))
  await posted(ledger, hash)
  const next = await made(ledger.store, 'virements', { year: '2024-25' as never })
  expect(next.rows).toEqual([])
  expect(next.totals).toEqual({ amount: '0.00' })
  expect(next.notes).toEqual(['V1 of 2023-24: £40.00 waits for the budget of 2024-25'])
  const lines = [{ directorate: 'Corporate/Contingency', kind: 'expenditure', amount: '100.00' }]
  const other = { directorate: 'Social/Children/Placements', kind: 'expenditure', amount: '1.00' }
  const data = { financialYear: '2024-25', decision: 'Council 2', lines: [...lines, other] }
  await ledger.give({ ...budget2023, on: '2024-03-01', data })
  const carried = await made(ledger.store, 'virements', { year: '2024-25' as never })
  expect(carried.notes).toEqual(['V1 of 2023-24: £40.00 is carried into 2024-25'])
})

test('in thousands the total is the rounded true total, and a note says by how much the rows differ', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  for (const reference of ['V1', 'V2', 'V3']) await ledger.give(propose(reference, pair('1500.00')))
  const {
    rows,
    totals,
    notes: said,
    unit,
  } = await made(ledger.store, 'virements', {
    unit: 'thousands',
  })
  expect(unit).toBe('thousands')
  expect(rows.map(({ amount }) => amount)).toEqual(['2', '2', '2'])
  expect(rows[0]?.['legs']).toEqual(pair('2'))
  expect(totals).toEqual({ amount: '5' })
  expect(said).toContain(
    'Amount: the rows as printed differ from the total by -1 (£000) because each is rounded',
  )
})

test('one list of a meeting can be printed by itself, with its own total', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(propose('V1', pair('600000.00')))
  await ledger.give(propose('V2', pair('10.00')))
  const all = await made(ledger.store, 'virements')
  expect(all.rows.map(({ reference, section }) => [reference, section])).toEqual([
    ['V1', 'for-approval'],
    ['V2', 'pending'],
  ])
  const waiting = await made(ledger.store, 'virements', { section: 'for-approval' })
  expect(waiting.rows.map(({ reference }) => reference)).toEqual(['V1'])
  expect([waiting.totals, waiting.parameters['section']]).toEqual([
    { amount: '600000.00' },
    'for-approval',
  ])
  expect((await made(ledger.store, 'virements', { section: 'for-information' })).rows).toEqual([])
})
