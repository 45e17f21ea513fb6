import { StoreFault, sha256Hex, streamName } from '@coflyfr/core'
import { openCluster } from '@coflyfr/store-kurrentdb'
import { appendEvents } from '@coflyfr/testing'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  type AppendFault,
  oneByOne,
} from '../../../packages/store-kurrentdb/test/double/double-faults.ts'
import { startDouble } from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { inSmallPieces } from '../../../packages/store-kurrentdb/test/double/in-small-pieces.ts'
import {
  budget,
  commandsOf,
  gathered,
  logOf,
  note,
  onDouble,
  origin,
} from '../../support/cluster.ts'
import { placeOn } from '../../support/stores-under-test.ts'

/** The name of each trap begins with its section of KURRENTDB.md. */
const always = (fault: AppendFault) => () => fault

describe('appending', () => {
  test('§1.1 the shared batch path is never taken', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'no-stream')
    expect(on.server.calls).toEqual({ single: 1, batch: 0 })
  })

  test('§1.2 a silent server leaves the outcome unknown within the time, and settling finds it stored', async () => {
    await using on = await onDouble(100)
    on.server.faults.append = always({ kind: 'silent-after' })
    const outcome = await note(on.store, 'c-1', 'no-stream')
    expect(isLeft(outcome) && outcome.left.tag).toBe('OutcomeUnknown')
    const settled = await on.store.settle(budget, 'c-1', sha256Hex('c-1'))()
    expect(isRight(settled) && settled.right?.revision).toBe(0)
    expect(await commandsOf(on.store)).toEqual(['c-1'])
  })

  test('§1.2 settling sends again, byte for byte, what never reached a silent server', async () => {
    await using on = await onDouble(100)
    on.server.faults.append = always({ kind: 'silent-before' })
    const outcome = await note(on.store, 'c-1', 'no-stream')
    expect(isLeft(outcome) && outcome.left.tag).toBe('OutcomeUnknown')
    const still = await on.store.settle(budget, 'c-1', sha256Hex('c-1'))()
    expect(isLeft(still) && still.left.tag).toBe('OutcomeUnknown')
    on.server.faults.append = () => null
    const settled = await on.store.settle(budget, 'c-1', sha256Hex('c-1'))()
    expect(isRight(settled) && settled.right?.revision).toBe(0)
    expect(await commandsOf(on.store)).toEqual(['c-1'])
  })

  test('§1.2 absent is final once another append took the revision', async () => {
    await using on = await onDouble(100)
    on.server.faults.append = always({ kind: 'silent-before' })
    await note(on.store, 'c-1', 'no-stream')
    on.server.faults.append = () => null
    await note(await on.another(), 'c-2', 'no-stream')
    const settled = await on.store.settle(budget, 'c-1', sha256Hex('c-1'))()
    expect(settled).toEqual({ _tag: 'Right', right: null })
    expect(await commandsOf(on.store)).toEqual(['c-2'])
  })

  for (const fault of [
    { kind: 'lost-before' },
    { kind: 'lost-after' },
    { kind: 'not-ready' },
    { kind: 'late', ms: 200 },
    { kind: 'reset', isStored: true },
    { kind: 'reset', isStored: false },
  ] as const) {
    test(`§1.8 §8 an append that met ${JSON.stringify(fault)} is committed once`, async () => {
      await using on = await onDouble(150)
      on.server.faults.append = oneByOne<AppendFault>(fault)
      const outcome = await note(on.store, 'c-1', 'no-stream', { texts: ['a', 'b'] })
      expect(isRight(outcome) && outcome.right).toMatchObject({
        revision: 1,
        position: 1,
        duplicate: false,
      })
      expect(await commandsOf(on.store)).toEqual(['c-1', 'c-1'])
    })
  }

  const grpcCodes = Array.from({ length: 16 }, (_, number) => number + 1)
  /** PERMISSION_DENIED and UNAUTHENTICATED, the codes by which a server says that it stored nothing. */
  const denials = [7, 16]

  for (const isStored of [true, false]) {
    const open = grpcCodes.filter((code) => !denials.includes(code))
    test.each(open)(
      `§1.8 an append ${isStored ? 'that was stored' : 'that was not stored'} and answered with code %i is committed once`,
      async (code) => {
        await using on = await onDouble()
        on.server.faults.append = oneByOne<AppendFault>({ kind: 'code', code, isStored })
        expect(isRight(await note(on.store, 'c-1', 'no-stream'))).toBe(true)
        expect(await commandsOf(on.store)).toEqual(['c-1'])
      },
    )
  }

  test.each(denials)(
    '§2 an append that is denied with code %i is a fault, and not there',
    async (code) => {
      await using on = await onDouble()
      on.server.faults.append = oneByOne<AppendFault>({ kind: 'code', code, isStored: false })
      await expect(note(on.store, 'c-1', 'no-stream')).rejects.toBeInstanceOf(StoreFault)
      expect(await commandsOf(on.store)).toEqual([])
    },
  )

  test('§1.5 a bigint, a cycle or undefined throws before anything is sent', async () => {
    await using on = await onDouble()
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    for (const data of [{ amount: 10n }, cycle, undefined]) {
      const event = { type: 'Noted', schemaVersion: 1, effectiveOn: '2023-11-15', data } as never
      const append = async () =>
        appendEvents(on.store, {
          stream: budget,
          commandId: 'c-1',
          events: [event],
          expectedRevision: 'no-stream',
        })
      await expect(append()).rejects.toThrow(TypeError)
    }
    expect(on.server.calls.single).toBe(0)
  })

  test('§4 a command that was stored is not written again at a new head', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'no-stream')
    for (const store of [on.store, await on.another()]) {
      const again = await note(store, 'c-1', 0)
      expect(isRight(again) && again.right).toMatchObject({ revision: 0, duplicate: true })
    }
    expect(await commandsOf(on.store)).toEqual(['c-1'])
  })

  test('§4 a repeat at any revision stays one event, also after a restart of the server', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'any')
    await on.server.restart()
    for (const store of [on.store, await on.another()]) {
      const again = await note(store, 'c-1', 'any')
      expect(isRight(again) && again.right.duplicate).toBe(true)
    }
    expect(await commandsOf(on.store)).toEqual(['c-1'])
  })

  test('§4 the same events from another command are recognized as different, though a cluster compares only ids', async () => {
    await using on = await onDouble()
    const other = await on.another()
    await note(on.store, 'c-1', 'no-stream')
    const event = {
      type: 'Noted',
      schemaVersion: 1,
      effectiveOn: '2023-11-15',
      data: { text: 'c-1' },
    } as never
    const outcome = await appendEvents(other, {
      stream: budget,
      commandId: 'c-1',
      commandHash: sha256Hex('another content'),
      events: [event],
      expectedRevision: 'no-stream',
    })
    expect(isLeft(outcome) && outcome.left.tag).toBe('CommandIdReused')
  })

  test('§3 a conflict names the real revision', async () => {
    await using on = await onDouble()
    const other = await on.another()
    for (const [number, expected] of (['no-stream', 0, 1] as const).entries())
      await note(on.store, `c-${number}`, expected)
    const late = await note(other, 'late', 0)
    expect(isLeft(late) && late.left).toMatchObject({ tag: 'WrongRevision', actualRevision: 2 })
  })

  test('§2 §6 a server that denies access is a fault that says what to look at', async () => {
    await using on = await onDouble()
    on.server.faults.append = always({ kind: 'denied' })
    await expect(note(on.store, 'c-1', 'no-stream')).rejects.toThrow(/user and password/)
  })
})

describe('connecting', () => {
  test('§1.6 §2 a server that is down is a clear fault within the time', async () => {
    const server = await startDouble()
    const place = placeOn(server, origin, 200)
    await server.stop()
    const opening = openCluster(place, { clock: () => 0, random: () => 0 })
    await expect(opening).rejects.toMatchObject({ name: 'StoreFault', code: 'Unavailable' })
    await expect(opening).rejects.toThrow(/see that the cluster runs/)
  })

  test('§2 a server that accepts and never answers is a clear fault within the time', async () => {
    await using server = await startDouble()
    server.faults.read = () => ({ kind: 'silent' })
    const opening = openCluster(placeOn(server, origin, 100), { clock: () => 0, random: () => 0 })
    await expect(opening).rejects.toThrow(/no answer within 100 ms/)
  })

  test('no fault contains a password', async () => {
    const opening = openCluster('esdb://clerk:s3cret@127.0.0.1:1?tls=false', { clock: () => 0 })
    await expect(opening).rejects.toThrow(/clerk:…@127/)
    await expect(opening).rejects.not.toThrow(/s3cret/)
  })
})

describe('reading', () => {
  test('§1.10 another ledger on the cluster is not read, though one name begins with the other', async () => {
    await using on = await onDouble()
    const longer = placeOn(on.server, `${origin}/test`, 250)
    await using other = await openCluster(longer, { clock: () => 1 })
    await note(on.store, 'ours', 'no-stream')
    await note(other, 'theirs', 'no-stream')
    expect(await commandsOf(on.store)).toEqual(['ours'])
    expect(await commandsOf(other)).toEqual(['theirs'])
    expect((await on.store.head()).size).toBe(1)
  })

  test('§5 a body that no ledger wrote stops and names the event', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'no-stream')
    const stray = {
      id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
      type: 'Noted',
      contentType: 'application/octet-stream',
      metadata: Buffer.from(''),
    }
    on.server.log.append(
      `${origin}/${budget}`,
      [{ ...stray, data: Buffer.from('{"amount":0.1}') }],
      0,
    )
    for (const read of [() => logOf(on.store), () => note(on.store, 'c-2', 1)]) {
      await expect(read()).rejects.toMatchObject({ name: 'StoreFault', code: 'UnreadableEvent' })
      await expect(read()).rejects.toThrow(
        /Event 1 of cluster.example.gov.uk\/ledger\/budget-2023-24/,
      )
    }
  })

  test('§6 a stream with a tombstone is damage', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'no-stream')
    on.server.log.tombstone(`${origin}/${budget}`)
    await expect(note(on.store, 'c-2', 0)).rejects.toMatchObject({ code: 'Damaged' })
    await expect(logOf(on.store)).rejects.toThrow(/budget-2023-24 was deleted for good/)
  })

  test('§6 a stream that was deleted and written again is damage, for writers and for readers', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-1', 'no-stream')
    on.server.log.softDelete(`${origin}/${budget}`)
    const later = await on.another()
    await expect(note(later, 'c-2', 'no-stream')).rejects.toThrow(
      /took revision 1 where 0 was to be: the stream was deleted before/,
    )
    await expect(logOf(later)).rejects.toMatchObject({ code: 'UnreadableEvent' })
  })

  test('§6 events that a scavenge removed are noticed, and their place is named', async () => {
    await using on = await onDouble()
    for (const [number, expected] of (['no-stream', 0, 1] as const).entries())
      await note(on.store, `c-${number}`, expected)
    on.server.log.scavenge(`${origin}/${budget}`, [1])
    const later = await on.another()
    await expect(note(later, 'c-3', 2)).rejects.toThrow(/goes from revision 0 to 2.*scavenged/)
  })

  test('§8 a read that the server drops resumes where it was', async () => {
    await using on = await onDouble()
    const texts = Array.from({ length: 40 }, (_, number) => `${number}`)
    await note(on.store, 'c-1', 'no-stream', { texts })
    on.server.faults.read = oneByOne(
      { kind: 'lost-after', events: 7 } as const,
      {
        kind: 'lost-after',
        events: 20,
      } as const,
    )
    const later = await on.another()
    expect((await logOf(later)).map(({ data }) => (data as { text: string }).text)).toEqual(texts)
  })
})

describe('following', () => {
  /** The positions that a subscription delivers, up to the last one wanted. */
  const followed = async (on: Awaited<ReturnType<typeof onDouble>>, upTo: number) => {
    const stop = new AbortController()
    const positions: number[] = []
    for await (const message of on.store.subscribe({ signal: stop.signal })) {
      if (message.kind === 'events')
        positions.push(...message.events.map(({ position }) => position))
      if ((positions.at(-1) ?? -1) >= upTo) stop.abort()
    }
    return positions
  }

  test('§1.9 §8 a consumer that was cut for being slow is connected again, without skip or repeat', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-0', 'no-stream')
    const total = 30
    on.server.faults.read = oneByOne(
      null,
      null,
      { kind: 'too-slow-after', events: 9 } as const,
      { kind: 'lost-after', events: 5 } as const,
    )
    const following = followed(on, total - 1)
    const writer = await on.another()
    for (let number = 1; number < total; number++) await note(writer, `c-${number}`, number - 1)
    expect(await following).toEqual(Array.from({ length: total }, (_, position) => position))
  })

  test('§8 an interrupted read of one stream resumes where it was', async () => {
    await using on = await onDouble()
    const texts = Array.from({ length: 12 }, (_, number) => `n-${number}`)
    await note(on.store, 'c-0', 'no-stream', { texts })
    on.server.faults.read = oneByOne(
      { kind: 'too-slow-after', events: 3 } as const,
      { kind: 'lost-after', events: 4 } as const,
    )
    const revisions: number[] = []
    for await (const batch of on.store.readStream(budget)) {
      revisions.push(...batch.map(({ revision }) => revision))
    }
    expect(revisions).toEqual(texts.map((_, number) => number))
  })

  test('§8 a live subscription reconnects when its connection is lost', async () => {
    await using on = await onDouble()
    on.server.faults.read = oneByOne(null, null, { kind: 'lost-after', events: 1 } as const)
    const following = followed(on, 2)
    const writer = await on.another()
    await note(writer, 'c-0', 'no-stream')
    for (const revision of [0, 1]) await note(writer, `c-${revision + 1}`, revision)
    expect(await following).toEqual([0, 1, 2])
  })

  test('an event that comes twice is delivered once, by streams, the log, filters and subscriptions', async () => {
    await using on = await onDouble()
    for (const number of [0, 1, 2]) await note(on.store, `c-${number}`, 'any')
    on.server.faults.read = () => ({ kind: 'twice' })
    const later = await on.another()
    const all = ['c-0', 'c-1', 'c-2']
    for (const read of [
      later.readAll(),
      later.readAll({ types: ['Noted'] }),
      later.readStream(budget),
    ]) {
      expect((await gathered(read)).map(({ commandId }) => commandId)).toEqual(all)
    }
    const following = followed(on, 3)
    await note(await on.another(), 'c-3', 2)
    expect(await following).toEqual([0, 1, 2, 3])
  })

  test('§8 a subscription lives through a restart of the server', async () => {
    await using on = await onDouble()
    await note(on.store, 'c-0', 'no-stream')
    const following = followed(on, 2)
    await note(await on.another(), 'c-1', 0)
    await on.server.restart()
    await note(await on.another(), 'c-2', 1)
    expect(await following).toEqual([0, 1, 2])
  })
})

test('a message that comes in pieces of a few bytes is read as a whole', async () => {
  await using server = await startDouble()
  await using pieces = await inSmallPieces(server.authority)
  const place = placeOn({ authority: pieces.authority, driver: server.driver }, origin, 20_000)
  await using store = await openCluster(place, { clock: () => Date.now() * 1_000 })
  const texts = Array.from({ length: 20 }, (_, number) => `ŵ £${number}`)
  await note(store, 'c-1', 'no-stream', { texts })
  await note(store, 'c-2', 19, { texts })
  const told = (await logOf(store)).map(({ data }) => (data as { text: string }).text)
  expect(told).toEqual([...texts, ...texts])
  const again = await note(store, 'c-1', 'any', { texts })
  expect(isRight(again) && again.right).toMatchObject({ revision: 19, duplicate: true })
})

test('a fault is a StoreFault, never an error of a client', async () => {
  await using on = await onDouble(100)
  await on.server.stop()
  const stream = streamName('case', '7')
  const append = note(on.store, 'c-1', 'no-stream', { stream })
  await expect(append).rejects.toBeInstanceOf(StoreFault)
})
