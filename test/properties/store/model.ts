import assert from 'node:assert/strict'
import type { Appended, EventStore, ExpectedRevision, StreamName } from '@coflyfr/core'
import { appendEvents, type DrawnAppend, type RawAppend } from '@coflyfr/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { logOf } from './bench.ts'

/** What the model knows of each stream: how many events it must hold by now. */
export type Sizes = Map<StreamName, number>

/** The revision that the model expects. */
export const expectedOf = (sizes: Sizes, stream: StreamName): ExpectedRevision => {
  const size = sizes.get(stream) ?? 0
  return size === 0 ? 'no-stream' : size - 1
}

/** Appends at the revision that the model expects. */
export const commit = async (
  store: EventStore,
  sizes: Sizes,
  drawn: DrawnAppend,
): Promise<Appended> => {
  const raw: RawAppend = { ...drawn, expectedRevision: expectedOf(sizes, drawn.stream) }
  const outcome = await appendEvents(store, raw)
  if (isLeft(outcome)) assert.fail(`${drawn.commandId}: ${outcome.left.tag}`)
  const size = (sizes.get(drawn.stream) ?? 0) + drawn.events.length
  sizes.set(drawn.stream, size)
  assert.equal(outcome.right.revision, size - 1)
  return outcome.right
}

/** The revision that the log itself gives. */
export const expectedIn = async (
  store: EventStore,
  stream: StreamName,
): Promise<ExpectedRevision> => {
  const size = (await logOf(store)).filter((event) => event.stream === stream).length
  return size === 0 ? 'no-stream' : size - 1
}
