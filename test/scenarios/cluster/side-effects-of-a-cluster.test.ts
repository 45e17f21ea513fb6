import { setTimeout } from 'node:timers/promises'
import { runSideEffects, type SideEffects } from '@coflyfr/store-kurrentdb'
import { describe, expect, test } from 'vitest'
import { oneByOne } from '../../../packages/store-kurrentdb/test/double/double-faults.ts'
import { note, type OnDouble, onDouble, origin } from '../../support/cluster.ts'
import { placeOn } from '../../support/stores-under-test.ts'

/** Runs consumers of one group until the condition holds; returns the commands in the order they were handled. */
const handled = async (
  on: OnDouble,
  isOver: (commands: readonly string[]) => boolean,
  options: Partial<SideEffects> = {},
  consumers = 1,
): Promise<readonly string[]> => {
  const stop = new AbortController()
  const commands: string[] = []
  const handle: SideEffects['handle'] = async (event, delivery) => {
    await options.handle?.(event, delivery)
    commands.push(event.commandId)
  }
  const place = placeOn(on.server, origin, 250)
  const given = { group: 'letters', from: 'start', random: () => 0, ...options, handle } as const
  const run = () => runSideEffects(place, { ...given, signal: stop.signal })
  const running = Promise.all(Array.from({ length: consumers }, run))
  const over = async (): Promise<void> => {
    const patience = Date.now() + 20_000
    while (!isOver(commands) && !stop.signal.aborted && Date.now() < patience) await setTimeout(10)
  }
  await Promise.race([over(), running]).finally(() => stop.abort())
  await running
  return commands
}

const all =
  (count: number) =>
  (commands: readonly string[]): boolean =>
    new Set(commands).size === count

const noteAll = async (on: OnDouble, commands: readonly string[]): Promise<void> => {
  for (const command of commands) await note(on.store, command, 'any')
}

const five = ['c-0', 'c-1', 'c-2', 'c-3', 'c-4']

describe('side effects through a persistent subscription', () => {
  test('while all goes well each event of the ledger comes once, and none of another ledger', async () => {
    await using on = await onDouble()
    await noteAll(on, five)
    await note(on.store, 'other-stream', 'any')
    on.server.log.append(`${origin}/x/other`, [{ ...stray, id: 'a' }], 'any')
    expect(await handled(on, all(6))).toEqual([...five, 'other-stream'])
  })

  test('§10 an event whose handler fails comes again with its count, and is parked in the end', async () => {
    await using on = await onDouble()
    await noteAll(on, five)
    const retries: number[] = []
    const handle: SideEffects['handle'] = async (event, delivery) => {
      if (event.commandId !== 'c-2') return
      retries.push(delivery.retries)
      throw new Error('the printer is out of paper')
    }
    const parked = () => [...on.server.groups.values()].flatMap((group) => group.parked)
    const isOver = (commands: readonly string[]) => all(4)(commands) && parked().length === 1
    const commands = await handled(on, isOver, { handle, retriesMax: 3 })
    expect([...commands].sort()).toEqual(['c-0', 'c-1', 'c-3', 'c-4'])
    expect(retries).toEqual([0, 1, 2, 3])
  })

  test('§10 an event that was not acknowledged when the connection was lost comes again: at least once', async () => {
    await using on = await onDouble()
    await noteAll(on, five)
    on.server.faults.consume = oneByOne(null, null, { kind: 'lost' } as const)
    const retries: number[] = []
    const handle: SideEffects['handle'] = async (_, delivery) => {
      retries.push(delivery.retries)
    }
    const commands = await handled(on, all(5), { handle })
    expect([...new Set(commands)].sort()).toEqual(five)
    expect(Math.max(...retries)).toBe(1)
  })

  test('§10 several consumers of a group share the events, each to one of them', async () => {
    await using on = await onDouble()
    await noteAll(on, five)
    expect([...(await handled(on, all(5), {}, 2))].sort()).toEqual(five)
  })

  test('a group that begins at the end receives nothing from before', async () => {
    await using on = await onDouble()
    await noteAll(on, five)
    const handling = handled(on, all(1), { from: 'end' })
    await expect.poll(() => on.server.groups.size).toBe(1)
    await note(on.store, 'news', 'any')
    expect(await handling).toEqual(['news'])
  })

  test('an event that no ledger wrote stops it and is named', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-0', 'any')
    on.server.log.append(`${origin}/budget-2023-24`, [{ ...stray, id: 'a' }], 'any')
    await expect(handled(on, all(2))).rejects.toMatchObject({ code: 'UnreadableEvent' })
  })

  test('a server that is down is a clear fault within the time', async () => {
    await using on = await onDouble()
    await on.server.stop()
    await expect(handled(on, all(1))).rejects.toMatchObject({
      name: 'StoreFault',
      code: 'Unavailable',
    })
  })
})

const stray = {
  type: 'Noted',
  contentType: 'application/octet-stream',
  metadata: Buffer.alloc(0),
  data: Buffer.from('{}'),
}
