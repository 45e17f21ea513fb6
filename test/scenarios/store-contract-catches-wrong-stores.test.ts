import { type EventStore, memoryStore } from '@coflyfr/core'
import { type ContractCase, type StoreSettings, storeContract } from '@coflyfr/testing'
import { describe, expect, test } from 'vitest'
import { storeThatForgets, storeThatRefuses } from '../support/do-nothing-stores.ts'
import { wrongStores } from '../support/wrong-stores.ts'

/** Long enough for a store in memory, and short enough to wait for one that never answers. */
const patienceMs = 3_000

/** These stores keep nothing on disk, so by default reopening returns the store itself. */
const casesOf = (
  name: string,
  open: (settings: StoreSettings) => EventStore,
  reopen: (store: EventStore, settings: StoreSettings) => EventStore = (store) => store,
): readonly ContractCase[] =>
  storeContract({
    name,
    capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
    open: async (settings) => open(settings),
    reopen: async (store, settings) => reopen(store, settings),
    patienceMs,
  })

/**
 * Expects an assertion, a failed property or data that is not JSON: a crash of the wrong store itself would prove
 * nothing.
 */
const expectCaught = async ({ run }: ContractCase): Promise<void> => {
  const failure = await run().then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure, 'the defect was not seen').toBeInstanceOf(Error)
  expect(`${failure}`).toMatch(/^AssertionError|^Error: Property failed|Cannot write as JSON/)
}

const caseNamed = (cases: readonly ContractCase[], name: string): ContractCase =>
  cases.find((each) => each.name.endsWith(`: ${name}`)) ?? expect.fail(`there is no case "${name}"`)

describe('the right store passes when its storage is reopened', () => {
  for (const { name, run } of casesOf('memory', memoryStore)) test(name, run)
})

for (const [name, open] of [
  ['takes everything and keeps nothing', storeThatForgets],
  ['refuses everything', storeThatRefuses],
] as const) {
  describe.concurrent('a store that does nothing fails every case', () => {
    for (const each of casesOf(name, open)) {
      test(each.name, () => expectCaught(each))
    }
  })
}

describe.concurrent('a defect is caught', () => {
  for (const { defect, caughtBy, open } of wrongStores) {
    const cases = casesOf('wrong', open)
    test.for([...caughtBy])(`${defect}: %s`, (name) => expectCaught(caseNamed(cases, name)))
  }
})

describe('a defect of reopened storage is caught', () => {
  test('loses everything', async () => {
    const cases = casesOf('wrong', memoryStore, (_store, settings) => memoryStore(settings))
    await expectCaught(caseNamed(cases, 'everything is there when the storage is opened again'))
    await expectCaught(caseNamed(cases, 'two stores on one storage see what the other appends'))
  })
  test('forgets command ids', async () => {
    const forget = (store: EventStore): EventStore => ({
      ...store,
      appendToStream: (stream, events, options) => {
        const commandId = `${options.commandId} again`
        const again = events.map((event) => ({ ...event, commandId }))
        return store.appendToStream(stream, again, { ...options, commandId })
      },
    })
    const cases = casesOf('wrong', memoryStore, forget)
    await expectCaught(caseNamed(cases, 'everything is there when the storage is opened again'))
  })
})
