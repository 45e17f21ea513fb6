import { expect, test } from 'vitest'
import { eventId } from './event-id.ts'
import { sha256Hex } from './hash.ts'
import { streamName } from './stream-name.ts'
import { uuidV5 } from './uuid.ts'

test('eventId is the UUIDv5 that the page of formats says', () => {
  const parts = {
    origin: 'council.example/ledger',
    stream: streamName('plan', 'think-family'),
    commandId: 'c-1',
    number: 0,
    count: 1,
    type: 'PlanClosed',
    effectiveOn: '2026-03-31',
    context: [],
    canonicalData: '{}',
  }
  const namespace = uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'coflyfr')
  const body = sha256Hex(JSON.stringify(['PlanClosed', '2026-03-31', '[]', '{}']))
  const name = ['council.example/ledger', 'plan-think-family', 'c-1', 0, 1, body]
  expect(eventId(parts)).toBe(uuidV5(namespace, JSON.stringify(name)))
})
