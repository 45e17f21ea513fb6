import type { JsonValue } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'

type Change = { readonly [field: string]: JsonValue }

const reserve = 'pressures'
const decidedOn = '2024-06-18'

const established = (id: string): Line => ({
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve: id,
    name: 'Pressures',
    purpose: 'Pressures in social services',
    openingBalance: '500000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1 April 2023',
  },
})

/** Cabinet takes the outturn report in June, and decides on the reserves as at 31 March. */
const minutedInJune = async (ledger: BudgetLedger): Promise<void> => {
  const give = (command: string, data: Change) =>
    ledger.give({
      command,
      actor: 'clerk cabinet',
      on: decidedOn,
      data: { body: 'cabinet', ...data },
    })
  const terms = { kind: 'cabinet', terms: 'Constitution', chair: 'Leader', reportsTo: [] }
  await give('EstablishBody', { name: 'Cabinet', ...terms })
  await give('HoldMeeting', { meeting: 'june', attendance: ['Leader'] })
  const item = { meeting: 'june', item: '5' }
  await give('TableItem', { ...item, title: 'Outturn', presentedBy: 'Section 151 Officer' })
  const decided = {
    ...item,
    reference: 'CAB-5',
    verb: 'approved',
    resolution: 'Reserves as tabled',
  }
  await give('RecordDecision', decided)
}

const outturn = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  for (const id of [reserve, 'other']) await ledger.give(established(id))
  await minutedInJune(ledger)
  return ledger
}

const move = (command: string, change: Change, on = '2024-03-31'): Line => ({
  command,
  actor: 'clerk cabinet',
  on,
  data: { reserve, reason: 'Outturn', decision: 'CAB-5', ...change },
})

const amount = { reference: 'M1', amount: '1000.00' }

const moves: readonly Line[] = [
  move('ReleaseReserve', amount),
  move('TransferBetweenReserves', { ...amount, toReserve: 'other' }),
  move('RepurposeReserve', { purpose: 'Placements' }),
  move('RestateReserve', { ...amount, financialYear: '2024-25' }, '2024-04-01'),
]

const decided = (line: Line, on: string): Line => ({
  ...line,
  data: { ...(line.data as Change), decidedOn: on },
})

test.each(moves.map((line) => [line.command, line] as const))(
  '%s takes effect at the year’s end and cites the minute of June',
  async (_, line) => {
    const ledger = await outturn()
    expect(await ledger.told(line)).toBe('DecisionDoesNotSupport')
    expect(await ledger.told(decided(line, '2024-06-17'))).toBe('DecisionDoesNotSupport')
    expect(await ledger.told(decided(line, decidedOn))).toBe('committed')
    const moved = (await ledger.events(`reserve-${reserve}`)).at(-1)
    expect(moved).toMatchObject({ effectiveOn: line.on, data: { decidedOn, onRecord: true } })
  },
)

test('money set aside at the year’s end records when that was decided, if that is given', async () => {
  const ledger = await outturn()
  const aside = { ...move('ContributeToReserve', amount), actor: 'u-9 finance-officer' }
  const from = {
    financialYear: '2023-24',
    costCentre: 'Social/Children/Placements',
    subjective: 'all',
  }
  const data = { ...(aside.data as Change), from }
  expect(await ledger.told(decided(aside, decidedOn))).toBe('committed')
  expect(await ledger.told(decided({ ...aside, data }, decidedOn))).toBe('committed')
  const outside = (await ledger.events(`reserve-${reserve}`)).find(
    ({ type }) => type === 'ContributedToReserve',
  )
  const inside = (await ledger.events('budget-2023-24')).at(-1)
  for (const event of [outside, inside])
    expect(event).toMatchObject({ type: 'ContributedToReserve', data: { decidedOn } })
  await ledger.give({ ...aside, data: { ...data, reference: 'M2' } })
  const last = (await ledger.events('budget-2023-24')).at(-1)
  expect(last).toMatchObject({ type: 'ContributedToReserve', data: { reference: 'M2' } })
  expect(Object.keys(Object(last?.data))).not.toContain('decidedOn')
})

test('the rules on the day of the decision say who may move a reserve', async () => {
  const roles = { ...standardRules.roles, ReleaseReserve: ['council'] }
  const ledger = await outturn()
  await ledger.give({
    command: 'SetApprovalRules',
    actor: 'clerk council',
    on: '2024-06-01',
    data: { rules: { ...standardRules, roles } },
  })
  const release = move('ReleaseReserve', { ...amount, decision: 'Cabinet' })
  expect(await ledger.told(decided(release, decidedOn))).toBe('RoleNotAllowed')
  expect(await ledger.told(release)).toBe('committed')
})
