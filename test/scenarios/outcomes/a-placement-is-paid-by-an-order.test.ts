import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { commandCatalogue, runProcesses, streamIdOf, streamName } from '@coflyfr/core'
import { governanceCommands, standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { budget } from '../../fixtures/refusals/budget-setup.ts'
import { contact, head, inCase, lookAfter } from '../../fixtures/refusals/case-lines.ts'
import { but, type Line } from '../../fixtures/refusals/example.ts'
import { carryOrder, raise } from '../../fixtures/refusals/finance.ts'
import { type PeopleLedger, peopleLedger } from '../../support/people-ledger.ts'

const commitment = {
  financialYear: '2023-24',
  service: streamIdOf('Social services'),
  reference: 'PO-1',
}

const cost = inCase(
  'AgreePlacementCost',
  '2023-12-01',
  { episode: 'x1', weeklyCost: '450.00', proposedBy: 'u-6', commitment },
  head,
)

const give = async (ledger: PeopleLedger, { command, actor, on, data }: Line) =>
  ledger.submit({ command, by: actor, on, data: data as object })

const lookedAfter = async (...lines: readonly Line[]): Promise<PeopleLedger> => {
  const ledger = await peopleLedger()
  const rules = { rules: standardRules }
  await ledger.submit({
    command: 'SetApprovalRules',
    by: 'c council',
    on: '1900-01-01',
    data: rules,
  })
  for (const line of [budget, ...lines, contact, lookAfter])
    expect(await give(ledger, line)).toMatchObject({ outcome: 'committed' })
  return ledger
}

const costAgreed = async ({ store }: PeopleLedger) => {
  for await (const batch of store.readStream(streamName('case', '7f3a9b21'), { from: 0 }))
    for (const event of batch) if (event.type === 'PlacementCostAgreed') return event
  return null
}

test('an order that nobody raised cannot pay a placement, and can once it is raised', async () => {
  const ledger = await lookedAfter()
  expect(await give(ledger, cost)).toMatchObject({
    refusal: { tag: 'NoSuchCommitment', ...commitment },
  })
  await give(ledger, raise)
  expect(await give(ledger, cost)).toMatchObject({ outcome: 'committed' })
})

test('the event records which stream of orders was read, and up to where', async () => {
  const ledger = await lookedAfter(raise)
  await give(ledger, cost)
  const stream = `commitments-2023-24-${commitment.service}`
  expect((await costAgreed(ledger))?.context).toContainEqual({ stream, revision: 0 })
})

test('an order of another year or service is a different order, and a cost needs no order', async () => {
  const ledger = await lookedAfter(raise)
  for (const other of [{ financialYear: '2024-25' }, { service: 'corporate' }])
    expect(
      await give(ledger, but(cost, { data: { commitment: { ...commitment, ...other } } })),
    ).toMatchObject({ refusal: { tag: 'NoSuchCommitment', ...other } })
  const { commitment: _, ...without } = cost.data as { readonly commitment: object }
  expect(await give(ledger, { ...cost, data: without } as Line)).toMatchObject({
    outcome: 'committed',
  })
})

test('what the case itself refuses comes before what its order does', async () => {
  const ledger = await lookedAfter()
  expect(await give(ledger, but(cost, { data: { weeklyCost: '-1.00' } }))).toMatchObject({
    refusal: { tag: 'CostIsNegative' },
  })
})

test('an order carried over the year end may be named in its new year', async () => {
  const ledger = await lookedAfter(raise)
  await give(ledger, carryOrder)
  const next = but(cost, { data: { commitment: { ...commitment, financialYear: '2024-25' } } })
  expect(await give(ledger, next)).toMatchObject({ refusal: { tag: 'NoSuchCommitment' } })
  const definitions = commandCatalogue(governanceCommands, budgetCommands)
  await runProcesses(ledger.environment, { processes: budgetProcesses, definitions, after: -1 })
  expect(await give(ledger, next)).toMatchObject({ outcome: 'committed' })
})
