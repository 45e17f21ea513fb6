import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { exactObject } from './codec/exact-object.ts'
import type { Command } from './command.ts'
import type { CommandHandler } from './command-handler.ts'
import type { NoContext } from './context.ts'
import { followHandled } from './decision.ts'
import type { Recorded } from './envelope.ts'
import { eventCatalogue } from './event-catalogue.ts'
import { defineEvent, type EventOf } from './event-definition.ts'
import type { Loaded } from './event-store.ts'
import { plainDate } from './plain-date.ts'
import type { Refusal } from './refusal.ts'
import { streamName } from './stream-name.ts'

const Counted = defineEvent({ type: 'Counted', data: exactObject('Counted', { by: t.number }) })

const catalogue = eventCatalogue(Counted)

const stream = streamName('tally', '1')

const handler = {
  name: 'tally',
  decider: {
    initialState: () => 0,
    evolve: (sum: number, { data }: Recorded<EventOf<typeof Counted>>) => sum + data.by,
  },
  events: catalogue,
} as unknown as CommandHandler<Command, number, EventOf<typeof Counted>, NoContext, Refusal>

const counted = (revision: number, by: unknown): Recorded =>
  ({
    ...Counted.of(plainDate('2023-09-19'), { by: Number(by) }),
    stream,
    revision,
  }) as unknown as Recorded

/** The state that is kept after events were followed. */
const followed = (
  kept: Loaded<number> | null,
  events: readonly Recorded[],
  readBy = catalogue,
): unknown => {
  const states = new Map<string, Loaded<unknown>>()
  const key = `${handler.name}\n${stream}`
  if (kept !== null) states.set(key, kept)
  followHandled(states, handler, stream, { catalogue: readBy, events })
  return states.get(key)
}

test('events that were read go on with the state that they follow', () => {
  const kept = { state: 4, revision: 1 }
  expect(followed(kept, [counted(2, 1), counted(3, 10)])).toEqual({ state: 15, revision: 3 })
})

test('a state that they do not follow, or that is not there, stays as it is', () => {
  const kept = { state: 4, revision: 1 }
  expect(followed(kept, [counted(3, 1)])).toBe(kept)
  expect(followed(kept, [counted(1, 1)])).toBe(kept)
  expect(followed(kept, [])).toBe(kept)
  expect(followed(null, [counted(0, 1)])).toBeUndefined()
})

test('events that another catalogue reads in another way are not folded unread', () => {
  const kept = { state: 4, revision: 1 }
  const another = eventCatalogue({ ...Counted, data: exactObject('Counted', {}) })
  expect(followed(kept, [counted(2, 1)], another)).toBe(kept)
  expect(followed(kept, [counted(2, 1)], new Map())).toBe(kept)
})
