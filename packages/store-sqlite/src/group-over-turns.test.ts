import { streamName } from '@coflyfr/core'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { append, temporaryLedger, temporaryPath } from '../test-support/temporary-ledger.ts'
import type { WaitingAppend } from './answer-appends.ts'
import type { AppendGroup } from './append-group.ts'
import { assemble } from './assemble.ts'
import { type Connection, connect } from './connection.ts'
import { createStore } from './create.ts'
import { groupOverTurns } from './group-over-turns.ts'
import { logAccess } from './log-access.ts'
import { DatabaseSync } from './sqlite.ts'
import { withDefaults } from './store-options.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const stream = streamName('notes')

/**
 * A group over some waiting appends, which are named by their numbers. Each step of work takes `turnMs` on the fake
 * clock, and steps can be replaced. Records the answers.
 */
const waitingGroup = async (count: number, steps: Partial<AppendGroup> & { turnMs?: number }) => {
  const path = temporaryPath()
  await (await createStore(path, { origin: 'council.example/ledger' })).close()
  const connection = connect(path, { readOnly: false, durability: 'full', pageCacheKibibytes: 500 })
  const answered: (readonly [number: number, answer: unknown])[] = []
  const options = { expectedRevision: 'any', commandHash: '00', context: [] } as const
  const waiting = Array.from({ length: count }, (_, number): WaitingAppend => {
    const record = (answer: unknown): void => {
      answered.push([number, answer])
    }
    return {
      append: {
        stream,
        events: [],
        bytes: 10,
        closesHistory: false,
        options: { ...options, commandId: String(number) },
      },
      resolve: record,
      reject: record,
    }
  })
  let commits = 0
  const group: AppendGroup = {
    work: (some) => {
      vi.advanceTimersByTime(steps.turnMs ?? 1)
      const answers = some.map(({ options }) =>
        right({
          stream,
          revision: 0,
          position: Number(options.commandId),
          types: [],
          duplicate: false,
        }),
      )
      return { tag: 'Worked', result: answers }
    },
    commit: () => {
      commits += 1
      return null
    },
    ...steps,
  }
  const overTurns = groupOverTurns(connection, group, waiting)
  const turn = () => {
    if (overTurns.isDue()) overTurns.commit()
    else overTurns.work(overTurns.next())
    overTurns.stayOpen()
  }
  const turnInPause = () => {
    if (overTurns.goesOn()) overTurns.work(overTurns.next())
    return overTurns.goesOn()
  }
  return { turn, turnInPause, connection, answered, waiting, commits: () => commits }
}

test('appends of several turns share a commit and are answered after it, each with its own answer', async () => {
  const { turn, answered, commits, connection } = await waitingGroup(300, {})
  turn()
  turn()
  expect([answered.length, commits()]).toEqual([0, 0])
  turn()
  expect([answered.length, commits()]).toEqual([300, 1])
  expect(answered.map(([number]) => number)).toEqual([...Array(300).keys()])
  expect(answered.every(([number, answer]) => Object(answer).right.position === number)).toBe(true)
  expect(connection.commitOpen).toBeNull()
})

test('an append that comes after the last turn of work does not delay the answers of the others', async () => {
  const { turn, answered, waiting } = await waitingGroup(300, {})
  const [late] = waiting
  turn()
  turn()
  if (late !== undefined) waiting.push(late)
  turn()
  expect([answered.length, waiting.length]).toEqual([300, 1])
})

test('a transaction that has been open for twenty milliseconds is committed, and the other appends wait', async () => {
  const { turn, answered, commits, waiting } = await waitingGroup(2_000, { turnMs: 11 })
  turn()
  turn()
  expect(commits()).toBe(0)
  turn()
  expect(commits()).toBe(1)
  expect(answered.length).toBeGreaterThan(150)
  expect(waiting.length).toBe(2_000 - answered.length)
})

test('during a pause a long queue is inserted to its end, and a short one is not', async () => {
  const { turn, turnInPause, answered, commits } = await waitingGroup(1_200, { turnMs: 11 })
  while (turnInPause());
  expect([answered.length, commits()]).toEqual([0, 0])
  turn()
  expect([answered.length, commits()]).toEqual([1_200, 1])
  const short = await waitingGroup(1_000, {})
  expect(short.turnInPause()).toBe(false)
  short.turn()
  expect(short.answered).toEqual([])
})

test('a read between two turns commits the appends inserted so far', async () => {
  const { turn, answered, commits, connection } = await waitingGroup(300, {})
  turn()
  connection.commitOpen?.()
  expect([answered.length, commits(), connection.commitOpen]).toEqual([150, 1, null])
  // The rest fits into one turn, which commits it.
  turn()
  expect([answered.length, commits()]).toEqual([300, 2])
})

test('a failure in a later turn is the answer of every append of the transaction', async () => {
  let turns = 0
  const { turn, answered, waiting } = await waitingGroup(300, {
    work: (some) => {
      turns += 1
      if (turns === 2) return { tag: 'RolledBack', error: 'full' }
      return { tag: 'Worked', result: some.map(() => right(Object(null))) }
    },
  })
  turn()
  turn()
  expect(answered.length).toBeGreaterThan(150)
  expect(answered.every(([, answer]) => answer === 'full')).toBe(true)
  expect(waiting.length).toBe(300 - answered.length)
})

test('when the commit of several turns fails, the outcome of each append is unknown', async () => {
  const { turn, answered } = await waitingGroup(200, {
    commit: () => ({ tag: 'Unknown', error: 'disk' }),
  })
  turn()
  turn()
  turn()
  expect(answered).toHaveLength(200)
  expect(answered[199]).toMatchObject([
    199,
    { left: { tag: 'OutcomeUnknown', commandId: '199', cause: 'disk' } },
  ])
})

test('a reader of the same process sees nothing that another process cannot see', async () => {
  vi.useRealTimers()
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  const elsewhere = new DatabaseSync(store.path, { readOnly: true })
  const count = elsewhere.prepare('SELECT count(*) AS n FROM events')
  const looks: (readonly [here: number, there: number])[] = []
  let isOver = false
  const look = (): void => {
    if (isOver) return
    const here = store.tree.size()
    looks.push([here, Number(count.get()?.['n'])])
    setImmediate(look)
  }
  setImmediate(look)
  await Promise.all(Array.from({ length: 3_000 }, () => append(store)))
  isOver = true
  elsewhere.close()
  expect(looks.filter(([here, there]) => here !== there)).toEqual([])
  expect(new Set(looks.map(([here]) => here)).size).toBeGreaterThan(3)
})

test('no empty transaction is begun after a reader has caused the last appends to be committed', async () => {
  const path = temporaryPath()
  await (await createStore(path, { origin: 'council.example/ledger' })).close()
  const options = withDefaults({ durability: 'power-cut-may-lose-last-appends' })
  const connected = connect(path, options)
  let begun = 0
  const connection: Connection = {
    ...connected,
    begin: () => {
      begun += 1
      connected.begin()
    },
  }
  const store = assemble(logAccess(connection), 'council.example/ledger', options)
  const appends = Promise.all(Array.from({ length: 300 }, () => append(store)))
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
  for (let turnsOpen = 0; turnsOpen < 2; ) {
    await nextTurn()
    if (connection.commitOpen !== null) turnsOpen += 1
  }
  expect(store.tree.size()).toBe(300)
  await nextTurn()
  await nextTurn()
  expect((await appends).every(isRight)).toBe(true)
  expect(begun).toBe(1)
  expect(isRight(await append(store))).toBe(true)
  await store.close()
})

test('snapshots are saved between the turns of appends', async () => {
  vi.useRealTimers()
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  let isOver = false
  const appends = Promise.all(Array.from({ length: 3_000 }, () => append(store))).then(() => {
    isOver = true
  })
  const state = new Uint8Array([1])
  for (let position = 0; !isOver; position += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    await store.saveSnapshot('counted', 1, { position, state })
  }
  await appends
  expect(await store.loadSnapshot('counted', 1)).toMatchObject({ state })
  expect(store.tree.size()).toBe(3_000)
  expect(store.integrityProblems()).toEqual([])
})
