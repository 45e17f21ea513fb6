import type { SubscribeOptions } from '@coflyfr/core'
import { streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { note, onDouble, strangers } from '../../support/cluster.ts'

/** More records than there are between two checkpoints of a filter. */
const window = 3_300

const other = streamName('case', '7')

/** The commands that a subscription delivers up to the marker at a position. */
const commandsUpTo = async (
  on: Awaited<ReturnType<typeof onDouble>>,
  position: number,
  filter: SubscribeOptions,
  meanwhile: () => Promise<void>,
): Promise<readonly string[]> => {
  const stop = new AbortController()
  const commands: string[] = []
  for await (const message of on.store.subscribe({ ...filter, signal: stop.signal })) {
    if (message.kind === 'events') commands.push(...message.events.map((e) => e.commandId))
    else if (message.position === position) stop.abort()
    else await meanwhile()
  }
  return commands
}

test.each([
  ['another stream', { streamPrefix: 'budget-' }],
  ['another type', { types: ['Counted'] }],
])('what passes a filter by is told of with its own append: %s', async (_, filter) => {
  await using on = await onDouble()
  await note(on.store, 'c-0', 'no-stream', { stream: other })
  const writer = await on.another()
  const commands = await commandsUpTo(on, 1, filter, async () => {
    await note(writer, 'c-1', 0, { stream: other })
  })
  expect(commands).toEqual([])
})

test.each([[{ streamPrefix: 'budget-' }], [{ types: ['Noted'] }], [{}]])(
  'a subscription by %j that is cut resumes after the last checkpoint, not after its last event',
  async (filter) => {
    await using on = await onDouble()
    await note(on.store, 'c-0', 'no-stream')
    const lastOfOurs = on.server.log.events.at(-1)?.commit ?? 0
    const writer = await on.another()
    const commands = await commandsUpTo(on, 1, filter, async () => {
      on.server.faults.read = (from) =>
        from === lastOfOurs ? { kind: 'lost-after', events: 0 } : null
      strangers(on.server.log, window)
      await on.server.restart()
      await note(writer, 'c-1', 0)
    })
    expect(commands).toEqual(['c-0', 'c-1'])
    expect(on.server.followedFrom.some((commit) => commit > lastOfOurs)).toBe(true)
  },
)

test('an empty list of types lets nothing through', async () => {
  await using on = await onDouble()
  await note(on.store, 'c-0', 'no-stream')
  const writer = await on.another()
  const commands = await commandsUpTo(on, 1, { types: [] }, async () => {
    await note(writer, 'c-1', 0)
  })
  expect(commands).toEqual([])
})
