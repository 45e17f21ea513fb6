import { type EventStore, memoryStore, plainDate, type Recorded, streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { StepsBehind } from './steps-behind.ts'

const stream = streamName('budget', '2023-24')

const eventOf = (position: number, type: string, data: object): Recorded =>
  Object.assign(
    { position, type, stream, revision: position, schemaVersion: 1 },
    { effectiveOn: plainDate('2023-04-01'), actor: { id: 'u-1', role: 'council' }, data },
  ) as Recorded

/** Two steps for each document. */
const documents = 5000
const log = Array.from({ length: documents }, (_, number) => ({ reference: `V${number}` }))
  .flatMap(({ reference }) => [
    [
      'Agreed',
      { reference, by: 'cabinet', decision: `Cabinet on ${reference}`, legs: [1] },
    ] as const,
    ['Approved', { reference, by: 'council', decision: `Council on ${reference}` }] as const,
  ])
  .map(([type, data], position) => eventOf(position, type, data))

test('decisions are found however old they are; only old ones are read from the store again', async () => {
  let reads = 0
  const store: EventStore = {
    ...memoryStore({ origin: 'council.example/ledger', clock: () => 1 }),
    readStream: async function* () {
      reads += 1
      yield log
    },
  }
  const steps = new StepsBehind(store)
  for (const event of log) steps.note(event)
  const behind = async (reference: string) =>
    (await steps.behind(eventOf(log.length, 'Posted', { reference }))).map(
      ({ decision }) => decision,
    )
  expect(await behind('V4999')).toEqual(['Cabinet on V4999', 'Council on V4999'])
  expect(await behind('V9999')).toEqual([])
  expect(reads).toBe(0)
  expect(await behind('V3')).toEqual(['Cabinet on V3', 'Council on V3'])
  expect(reads).toBe(1)
})
