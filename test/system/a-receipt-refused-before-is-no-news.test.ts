import { expect, test } from 'vitest'
import { commandLine } from '../support/command-line.ts'

const head = (costCentre: string, amount: string) => ({
  directorate: 'Social',
  costCentre,
  kind: 'expenditure',
  amount,
})

const leg = (costCentre: string, amount: string) => ({ costCentre, subjective: 'all', amount })

const line = (command: string, actor: string, effectiveOn: string, data: object): string => {
  const [id, role] = actor.split(' ')
  const commandId = `${command}-${JSON.stringify(data).length}`
  return JSON.stringify({ command, commandId, actor: { id, role }, effectiveOn, data })
}

const approve = (financialYear: string, on: string, ...lines: readonly object[]): string =>
  line('ApproveBudget', 'clerk council', on, { financialYear, decision: 'Council 1', lines })

const legs = [leg('Care', '-10.00'), leg('Fostering', '10.00')]
const key = { financialYear: '2023-24', reference: 'V1' }

/** The second year has no line for fostering, so that what the virement moves there cannot be carried. */
const proposed = [
  approve('2023-24', '2023-03-01', head('Care', '100.00'), head('Fostering', '100.00')),
  approve('2024-25', '2023-03-02', head('Care', '100.00')),
  line('ProposeVirement', 'u-1 budget-holder', '2023-05-01', {
    ...key,
    kind: 'permanent',
    reason: 'Base',
    legs,
    laterYears: [{ financialYear: '2024-25', legs }],
  }),
].join('\n')

const agreed = (contentHash: string): string =>
  [
    line('ApproveVirement', 'u-2 head-of-service', '2023-05-02', {
      ...key,
      by: 'head-of-service',
      decision: 'Delegated',
      contentHash,
    }),
    line('PostVirement', 'u-9 finance-officer', '2023-05-03', key),
  ].join('\n')

const established = line('EstablishReserve', 'clerk cabinet', '2023-04-01', {
  reserve: 'general',
  name: 'Council Fund',
  purpose: 'General',
  openingBalance: '0.00',
  openedOn: '2023-04-01',
  decision: 'Cabinet 1',
})

test('a refused command of a process is tried again, without being reported or recorded again', async () => {
  const { coflyfr, json } = commandLine()
  await json(['init', 'a.ledger'])
  const record = (stdin: string) => coflyfr(['record', 'a.ledger'], { stdin })
  const proposal = await record(proposed)
  expect([proposal.code, proposal.err]).toEqual([0, ''])
  const contentHash = JSON.parse(proposal.out.trim().split('\n').at(-1) ?? '').contentHash
  const posted = await record(agreed(contentHash))
  expect(posted.code).toBe(1)
  expect(JSON.parse(posted.err)).toMatchObject({ refusal: { tag: 'UnknownLine' } })

  const { size } = await json(['verify', 'a.ledger'])
  expect(await record(established)).toMatchObject({ code: 0, err: '' })
  expect(await json(['verify', 'a.ledger'])).toMatchObject({ size: size + 1 })
})
