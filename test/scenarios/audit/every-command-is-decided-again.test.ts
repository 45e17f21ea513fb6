import { everyRule, verify } from '@coflyfr/audit'
import type { EventStore } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { refusalExamples } from '../../fixtures/refusals/refusal-examples.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { auditedMemory } from '../../support/audited-memory.ts'
import { budget2023, budgetLedger } from '../../support/budget-ledger.ts'
import { bridgendStore } from './bridgend-store.ts'
import { furtherLines } from './further-lines.ts'

const typesAudited = new Set<string>()

/** Expects every command of the ledger to be decided again as it is on record. */
const expectObeyed = async (store: EventStore): Promise<void> => {
  const { verdicts } = await verify(await auditedMemory(store))
  expect(verdicts.rulesObeyed.findings.filter(({ code }) => code !== 'CommandUntold')).toEqual([])
  expect(verdicts.rulesObeyed.status).toBe('pass')
  expect(verdicts.authentic.findings).toEqual([])
  for await (const batch of store.readAll()) for (const { type } of batch) typesAudited.add(type)
}

const everyExample = Object.values(refusalExamples)
  .flat()
  .filter(({ store }) => store === undefined)

/** The example in which someone in the role of the system seals by hand, which only a process does. */
const byHand = 'AlreadySealed'

const examples = everyExample.filter(({ tag }) => tag !== byHand)

test.each(examples)('what led up to the refusal $tag', async (example) =>
  expectObeyed((await runExample(example)).store),
)

test.each(Object.entries(furtherLines))('%s', async (tag, lines) => {
  const [when, ...given] = lines.toReversed()
  if (when === undefined) throw new Error('There are no lines')
  const ran = await runExample({ tag, given: given.toReversed(), when })
  expect([...ran.given, ran.when].map(({ result }) => result)).toEqual(
    lines.map(() => expect.objectContaining({ outcome: 'committed' })),
  )
  await expectObeyed(ran.store)
})

test('a seal that no process gave is found, though it is decided again as recorded', async () => {
  for (const example of everyExample.filter(({ tag }) => tag === byHand)) {
    const { verdicts } = await verify(await auditedMemory((await runExample(example)).store))
    expect(verdicts.rulesObeyed.findings).toEqual([
      expect.objectContaining({
        code: 'OutcomeDiffers',
        detail: expect.stringContaining('no earlier event leads to the command'),
      }),
    ])
  }
})

test('the seals of a closed period', async () => {
  const { give, store } = await budgetLedger()
  await give(budget2023)
  const result = await give({
    command: 'ClosePeriod',
    actor: 'u-9 finance-officer',
    on: '2023-05-10',
    data: { financialYear: '2023-24', period: 'P01' },
  })
  expect(result.outcome).toBe('committed')
  await expectObeyed(store)
})

test('the two minutes of Bridgend', async () => expectObeyed(await bridgendStore()))

test('every type of event was among them', () => {
  expect([...everyRule.commandFrom.keys()].filter((type) => !typesAudited.has(type))).toEqual([])
})
