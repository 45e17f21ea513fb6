import { epochInstant, type LeafColumns, plainDate, streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { readAsStored } from './read-as-stored.ts'

const eventWith = (context: string, canonicalData = '{}'): LeafColumns => ({
  stream: streamName('case-1'),
  revision: 0,
  id: '6ba7b810-9dad-51d1-80b4-00c04fd430c8',
  type: 'Noted',
  schemaVersion: 1,
  effectiveOn: plainDate('2023-09-19'),
  recordedAt: epochInstant,
  actor: { id: 'u-1', role: 'auditor' },
  commandId: 'c-1',
  commandHash: '00',
  correlationId: 'c-1',
  causationId: null,
  context,
  canonicalData,
})

const canonical = '[{"revision":3,"stream":"rules"}]'

test('a canonical context is accepted each time', () => {
  const isReadAsStored = readAsStored()
  for (const context of [canonical, canonical, '[]', canonical])
    expect(isReadAsStored(eventWith(context))).toBe(true)
})

test('a context that is not canonical is refused each time', () => {
  const isReadAsStored = readAsStored()
  const spaced = '[{"revision":3, "stream":"rules"}]'
  for (const context of [spaced, spaced, canonical, spaced])
    expect(isReadAsStored(eventWith(context))).toBe(context === canonical)
})

test('data that are not canonical are refused, whatever the context', () => {
  const isReadAsStored = readAsStored()
  expect(isReadAsStored(eventWith(canonical))).toBe(true)
  expect(isReadAsStored(eventWith(canonical, '{"b":1,"a":2}'))).toBe(false)
})
