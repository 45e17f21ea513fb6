import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import {
  type Appended,
  type AppendFailure,
  type DomainEvent,
  type EventStore,
  plainDate,
  type Recorded,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { appendEvents, type RawAppend } from '../events/append-events.ts'
import { type TestClock, testClock } from '../events/test-clock.ts'
import type { ContractCase, StoreSettings, StoreUnderTest } from './store-under-test.ts'

/** What a case works on: a store that holds nothing, and its clock. */
export interface Stage {
  readonly store: EventStore
  readonly clock: TestClock
  /** Opens the same storage again; only cases of stores that can are run with it. */
  readonly reopen: () => Promise<EventStore>
  /** How long it waits for something that takes milliseconds. */
  readonly patienceMs: number
}

/** Much longer than any store takes that answers at all, on the busiest machine. */
const longPatienceMs = 30_000

/** A promise of the port and how it is tried. */
export interface Trial {
  readonly name: string
  readonly run: (stage: Stage) => Promise<void>
}

/** The stream that most cases write to. */
export const budget: StreamName = streamName('budget', '2023-24')

/** Another stream, for cases that need two. */
export const rules: StreamName = streamName('rules')

/** An event that says one thing. */
export const noted = (text: string, type = 'Noted'): DomainEvent => ({
  type,
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  data: { text },
})

/** An append of one event named after its command, to be spread over. */
export const append = (commandId: string, given: Partial<RawAppend> = {}): RawAppend => ({
  stream: budget,
  commandId,
  events: [noted(commandId)],
  expectedRevision: 'no-stream',
  ...given,
})

/** Appends what must be taken. */
export const committed = async (store: EventStore, raw: RawAppend): Promise<Appended> => {
  const outcome = await appendEvents(store, raw)
  if (isLeft(outcome)) assert.fail(`${raw.commandId} was not committed: ${outcome.left.tag}`)
  return outcome.right
}

/** Appends what must be refused. */
export const refused = async (store: EventStore, raw: RawAppend): Promise<AppendFailure> => {
  const outcome = await appendEvents(store, raw)
  return isLeft(outcome) ? outcome.left : assert.fail(`${raw.commandId} was not refused`)
}

/** All events of a read. */
export const gathered = async <Event>(
  batches: AsyncIterable<readonly Event[]>,
): Promise<readonly Event[]> => {
  const events: Event[] = []
  for await (const batch of batches) events.push(...batch)
  return events
}

/** The whole log, checked: positions count from 0 without a gap, and so do the revisions of each stream. */
export const logOf = async (store: EventStore): Promise<readonly Recorded[]> => {
  const log = await gathered(store.readAll())
  const sizes = new Map<string, number>()
  for (const [position, event] of log.entries()) {
    const revision = sizes.get(event.stream) ?? 0
    assert.deepEqual([event.position, event.revision], [position, revision])
    sizes.set(event.stream, revision + 1)
  }
  assert.equal((await store.head()).size, log.length)
  return log
}

/** A trial on a store of its own. */
export const caseOf = (under: StoreUnderTest, { name, run }: Trial): ContractCase => ({
  name: `${under.name}: ${name}`,
  run: async () => {
    const settings: StoreSettings & { clock: TestClock } = {
      // A ledger of its own, also where the storage outlives the suite.
      origin: `contract.example.gov.uk/${randomUUID()}`,
      clock: testClock(),
    }
    await using store = await under.open(settings)
    assert.equal(store.origin, settings.origin)
    assert.deepEqual(store.capabilities, under.capabilities)
    const reopen = () =>
      under.reopen?.(store, settings) ?? assert.fail(`${under.name} cannot be opened again`)
    const { patienceMs = longPatienceMs } = under
    await run({ store, clock: settings.clock, reopen, patienceMs })
  },
})
