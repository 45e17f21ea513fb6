import { everyRule, type ReplayedEvent, replay } from '@coflyfr/audit'
import { memoryStore } from '@coflyfr/core'
import { testClock } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { auditedMemory } from '../../support/audited-memory.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'

type Forge = (commands: readonly CopiedCommand[]) => readonly CopiedCommand[]

const lines = [setup.budget, ...setup.postedVirement]

const storeOf = async (forge?: Forge) => {
  const [when, ...given] = lines.toReversed()
  if (when === undefined) throw new Error('There are no lines')
  const { store } = await runExample({ tag: 'audit', given: given.toReversed(), when })
  const copy = memoryStore({ origin: store.origin, clock: testClock() })
  await copyLedger(store, copy, forge)
  return copy
}

const listOf = async (events: AsyncIterable<ReplayedEvent>): Promise<readonly ReplayedEvent[]> => {
  const list: ReplayedEvent[] = []
  for await (const event of events) list.push(event)
  return list
}

const told = async (forge?: Forge): Promise<readonly ReplayedEvent[]> =>
  listOf(replay(await auditedMemory(await storeOf(forge)), everyRule))

const outcomesOf = (events: readonly ReplayedEvent[]) =>
  events
    .filter(({ decidedAgain }) => decidedAgain.outcome !== 'same')
    .map(({ event, decidedAgain }) => [event.type, decidedAgain.outcome])

test('every command of a sound ledger comes out as it is on record', async () => {
  const events = await told()
  expect(outcomesOf(events)).toEqual([])
  const posted = events.findLast(({ event }) => event.type === 'VirementPosted')
  expect(posted?.decisions.map(({ by }) => by)).toEqual(['cabinet', 'council'])
  expect(posted?.changes).toContainEqual({
    path: ['virements', 'V1', 'status'],
    kind: 'changed',
    before: 'approved',
    after: 'posted',
  })
  const budget = events.find(({ event }) => event.type === 'BudgetApproved')
  expect(budget?.changes.some(({ path }) => path[0] === 'balances')).toBe(true)
  expect(posted?.rationale).toMatchObject({ refusedBy: null })
})

test('a command recorded without its approvals is shown as refused, at its place', async () => {
  const unapproved: Forge = (commands) =>
    commands.filter(({ events }) => events[0]?.type !== 'VirementApproved')
  expect(outcomesOf(await told(unapproved))).toEqual([['VirementPosted', 'refused']])
})

test('an event that differs from the decision on its command is shown as different', async () => {
  const altered: Forge = (commands) =>
    commands.map((command) => ({
      ...command,
      events: command.events.map((event) =>
        event.type === 'BudgetApproved'
          ? { ...event, data: { ...Object(event.data), count: 99 } }
          : event,
      ),
    }))
  expect(outcomesOf(await told(altered))).toContainEqual(['BudgetApproved', 'differs'])
})

test('what is shown of an event does not depend on later events', async () => {
  const store = await storeOf()
  const ledger = await auditedMemory(store)
  const all = await listOf(replay(ledger, everyRule))
  for (const [upTo] of all.entries())
    expect(await listOf(replay(ledger, everyRule, { upTo }))).toEqual(all.slice(0, upTo + 1))
  for (const [from] of all.entries())
    expect(await listOf(replay(ledger, everyRule, { from }))).toEqual(all.slice(from))
})
