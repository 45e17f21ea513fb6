import { streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { append, noted, temporaryLedger } from '../test-support/temporary-ledger.ts'

test('a stream is found by the beginning of its name only', async () => {
  const store = await temporaryLedger()
  expect(store.hasStreamOf('')).toBe(false)
  for (const stream of [streamName('case', '7f3a'), streamName('rules')])
    await append(store, { stream, events: [noted('one')] })
  for (const found of ['', 'c', 'case-', 'case-7f3', 'case-7f3a', 'rules'])
    expect([found, store.hasStreamOf(found)]).toEqual([found, true])
  for (const none of ['privacy-', 'case-7f3a1', 'case-8', 'b', 'cases', 'rules-'])
    expect([none, store.hasStreamOf(none)]).toEqual([none, false])
})
