import assert from 'node:assert/strict'
import { append, committed, logOf, type Stage, type Trial } from './stage.ts'

const snapshot = (position: number, ...bytes: readonly number[]) => ({
  position,
  state: Uint8Array.from(bytes),
})

const laterWins = async ({ store }: Stage): Promise<void> => {
  assert.equal(await store.loadSnapshot('spend', 1), null)
  const load = async () => {
    const { position, state } = (await store.loadSnapshot('spend', 1)) ?? snapshot(-1)
    return [position, ...state]
  }
  await store.saveSnapshot('spend', 1, snapshot(4, 0, 1, 255))
  assert.deepEqual(await load(), [4, 0, 1, 255])
  await store.saveSnapshot('spend', 1, snapshot(7, 2))
  await store.saveSnapshot('spend', 1, snapshot(5, 3))
  assert.deepEqual(await load(), [7, 2], 'a writer that was behind overwrote a later state')
}

const areKeptApart = async ({ store }: Stage): Promise<void> => {
  const kept = [
    ['spend', 1],
    ['spend', 2],
    ['spend', 11],
    ['spend 1', 1],
    ['reserves', 1],
  ] as const
  for (const [number, [name, version]] of kept.entries()) {
    await store.saveSnapshot(name, version, snapshot(number, number))
  }
  for (const [number, [name, version]] of kept.entries()) {
    const found = await store.loadSnapshot(name, version)
    assert.deepEqual([found?.position, ...(found?.state ?? [])], [number, number])
  }
  assert.equal(await store.loadSnapshot('spend', 3), null)
}

const areCopies = async ({ store }: Stage): Promise<void> => {
  const given = snapshot(1, 1, 2, 3)
  await store.saveSnapshot('spend', 1, given)
  given.state.fill(9)
  const first = await store.loadSnapshot('spend', 1)
  assert.deepEqual([...(first?.state ?? [])], [1, 2, 3])
  first?.state.fill(9)
  assert.deepEqual([...((await store.loadSnapshot('spend', 1))?.state ?? [])], [1, 2, 3])
  // A state kept beside the log is no part of it.
  await committed(store, append('c-1'))
  assert.equal((await logOf(store)).length, 1)
}

/** Kept states of projections. */
export const keepingSnapshots: readonly Trial[] = [
  { name: 'of two snapshots the later one wins', run: laterWins },
  { name: 'snapshots are kept apart by name and version', run: areKeptApart },
  { name: 'a snapshot is a copy, and no part of the log', run: areCopies },
]
