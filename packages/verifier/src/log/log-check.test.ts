import { expect, test } from 'vitest'
import { Findings } from '../findings.ts'
import { nodeHashing } from '../script/node-hashing.ts'
import { utf8 } from '../text/bytes.ts'
import { canonicalText } from '../text/canonical.ts'
import type { JsonObject } from '../text/json.ts'
import { LineLook } from './line-look.ts'
import { LogCheck } from './log-check.ts'

const idOf = (number: number): string =>
  `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`

/** An event at a position; all of it is sound but its id. */
const eventAt = (position: number, changes: JsonObject): JsonObject => ({
  actor: { id: 'lowri', role: 'budget-holder' },
  causationId: null,
  commandHash: 'ab'.repeat(32),
  commandId: `command-${position}`,
  context: [],
  correlationId: 'first',
  data: {},
  effectiveOn: '2024-02-29',
  id: idOf(position),
  recordedAt: `2024-03-01T09:00:00.${String(position).padStart(6, '0')}Z`,
  revision: 0,
  schemaVersion: 1,
  stream: `stream-${position}`,
  type: 'Happened',
  ...changes,
})

/** What is found in a log of otherwise sound events with these changes. Their ids are always wrong. */
const foundOf = (...changes: readonly JsonObject[]) => {
  const findings = new Findings()
  const appends: number[][] = []
  const check = new LogCheck({
    hashing: nodeHashing,
    kind: 'log',
    origin: 'council.example/ledger',
    findings,
    onAppend: (append) => appends.push(append.map(({ position }) => position)),
  })
  const look = new LineLook(nodeHashing)
  for (const [position, change] of changes.entries()) {
    const line = check.spare()
    line.put(utf8(canonicalText(eventAt(position, change))), position)
    check.take(line, look.fault(line))
  }
  check.walk.end()
  const { complete, rulesObeyed } = findings.verdicts()
  const codes = [...complete.findings, ...rulesObeyed.findings].map(
    ({ code, position, detail }) => [code, position, detail] as const,
  )
  return { codes, appends, types: check.types }
}

const codesOf = (...changes: readonly JsonObject[]) =>
  foundOf(...changes).codes.map(([code, position]) => [code, position])

test('nothing is found in a sound log', () => {
  expect(
    codesOf({}, {}, { context: [{ revision: 0, stream: 'stream-0' }], causationId: idOf(1) }),
  ).toEqual([])
})

test.each([
  ['of 257 characters', 'c'.repeat(257)],
  ['of 1,000 characters', 'c'.repeat(1_000)],
  ['of characters outside ASCII', 'caf\u00e9 \ud83d\ude00'],
  ['with escapes', 'a"\\\u0001'],
])('a command id %s that two appends carry is found', (_, commandId) => {
  expect(codesOf({ commandId }, {}, { commandId })).toEqual([['CommandRepeated', 2]])
})

test.each([
  ['end', `${'c'.repeat(256)}1`, `${'c'.repeat(256)}2`],
  ['upper bytes', 'c\u0101\u0100', 'c\u0001\u0101'],
])('command ids that differ in their %s are not taken for one', (_, one, other) => {
  expect(codesOf({ commandId: one }, { commandId: other })).toEqual([])
})

test('an append is a run of events of one stream and one command', () => {
  const same = { stream: 'budget', commandId: 'one' }
  const { appends } = foundOf(same, { ...same, revision: 1 }, { stream: 'budget', revision: 2 }, {})
  expect(appends).toEqual([[0, 1], [2], [3]])
})

test('an append whose events differ in actor, command, correlation or context is found', () => {
  const same = { stream: 'budget', commandId: 'one' }
  const second = (change: JsonObject) => codesOf(same, { ...same, revision: 1, ...change })
  expect(second({ type: 'Another', data: { a: 1 } })).toEqual([])
  for (const change of [
    { actor: { id: 'lowri', role: 'cabinet' } },
    { commandHash: 'cd'.repeat(32) },
    { correlationId: 'other' },
    { context: [{ revision: -1, stream: 'rules' }] },
  ])
    expect(second(change)).toEqual([['OutcomeDiffers', 0]])
})

test('contexts, causes, revisions and times are checked against the events before', () => {
  expect(codesOf({}, { context: [{ revision: 1, stream: 'stream-0' }] })).toEqual([
    ['ContextMissing', 1],
  ])
  expect(codesOf({}, { context: [{ revision: 0, stream: 'stream-2' }] }, {})).toEqual([
    ['ContextMissing', 1],
  ])
  expect(codesOf({}, { causationId: idOf(1) })).toEqual([['OutcomeDiffers', 1]])
  expect(codesOf({}, { causationId: idOf(2) }, {})).toEqual([['OutcomeDiffers', 1]])
  expect(codesOf({ stream: 'a' }, { stream: 'a', revision: 2 })).toEqual([['RevisionMissing', 1]])
  expect(foundOf({}, { recordedAt: '2024-03-01T09:00:00.000000Z' }).codes).toEqual([
    [
      'RecordedEarlier',
      1,
      'recorded at 2024-03-01T09:00:00.000000Z, which is not after the event before it, 2024-03-01T09:00:00.000000Z',
    ],
  ])
})

test('events are counted by type', () => {
  expect(foundOf({}, { type: 'caf\u00e9 "' }, {}).types).toEqual(
    new Map([
      ['Happened', 2],
      ['caf\u00e9 "', 1],
    ]),
  )
})
