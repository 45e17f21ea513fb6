import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { generatedAppends } from './generated-append.ts'

const dataSet = { events: 3_000, seed: 1 }

test('a data set is the same on every machine, unless the version of the generator is raised', () => {
  const digest = createHash('sha256')
  for (const { stream, revision, event } of generatedAppends(dataSet)) {
    // The standard rules come from the library, not from the generator.
    if (event.type === 'ApprovalRulesSet') continue
    digest.update(`${stream} ${revision} ${event.type} ${event.effectiveOn} ${event.id}\n`)
  }
  // If this differs, raise generatorVersion: kept ledgers of the version before must not be used again.
  expect(digest.digest('hex')).toBe(
    'de13c3ac7f06079f42f9eadf2866578083a345c1c48943cf9cd11ef3e4d89b50',
  )
})

test('the revisions of every stream count up from 0 in the order of the events', () => {
  const revisions = new Map<string, number>()
  let count = 0
  for (const { stream, revision, options } of generatedAppends(dataSet)) {
    expect(revision).toBe((revisions.get(stream) ?? -1) + 1)
    expect(options.expectedRevision).toBe(revision === 0 ? 'no-stream' : revision - 1)
    revisions.set(stream, revision)
    count += 1
  }
  expect(count).toBe(dataSet.events)
})

test('random command ids change nothing but the ids', () => {
  const some = { events: 400, seed: 1 }
  const numbered = [...generatedAppends(some)]
  const random = [...generatedAppends(some, 'random')]
  expect(random.map(({ event }) => event.canonicalData)).toEqual(
    numbered.map(({ event }) => event.canonicalData),
  )
  expect(new Set(random.map(({ event }) => event.commandId)).size).toBe(some.events)
})
