import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import { appendEvents, type RawAppend } from '@coflyfr/testing/appending'
import { onTestFinished } from 'vitest'
import { type CreateOptions, createStore } from '../src/create.ts'
import { openStore } from '../src/open.ts'
import type { SqliteStore } from '../src/sqlite-store.ts'
import type { StoreOptions } from '../src/store-options.ts'

/** A path in a folder of its own, removed when the test is over. */
export const temporaryPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'ledger.db')
}

/** An empty ledger, closed and removed when the test is over. */
export const temporaryLedger = async (
  options: Partial<CreateOptions> = {},
): Promise<SqliteStore> => {
  const store = await createStore(temporaryPath(), { origin: 'council.example/ledger', ...options })
  onTestFinished(store.close)
  return store
}

/** Opens the same ledger again, as another program would. */
export const openAgain = async (
  { path }: SqliteStore,
  options: StoreOptions = {},
): Promise<SqliteStore> => {
  const store = await openStore(path, options)
  onTestFinished(store.close)
  return store
}

/** The stream that tests write when it does not matter which. */
export const someStream: StreamName = streamName('case', '7')

/** An event with some text, of any type. */
export const noted = (text = 'something', type = 'Noted'): DomainEvent => ({
  type,
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  data: { text },
})

let commands = 0

/** Appends one event to some stream, at any revision and with a new command id, unless given otherwise. */
export const append = async (store: SqliteStore, given: Partial<RawAppend> = {}) =>
  appendEvents(store, {
    stream: someStream,
    commandId: `command-${(commands += 1)}`,
    events: [noted()],
    expectedRevision: 'any',
    ...given,
  })

/** Everything that an iterable yields, as a list. */
export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** All batches of a read, as one list. */
export const gather = async <Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> =>
  (await collect(batches)).flat()
