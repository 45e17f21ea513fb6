import { eachRun } from './each-run.ts'
import type { KeyBlock } from './key-blocks.ts'

/** Enough that doubling one part, in a ledger of millions of events, takes a fraction of a millisecond. */
const partsCount = 256

/** Fewest entries that a part has room for. */
const capacityMin = 16

/** A key, and the position plus one, so that 0 means an empty slot. */
const entryLength = 2

/** Where the runs of events with a key begin. In memory, some 11 to 21 bytes a run. */
export interface KeyTable {
  readonly add: (key: number, position: number) => void
  readonly positionsOf: (key: number) => readonly number[]
}

const nowhere: readonly number[] = []

/** Spreads keys, because numbered ids have neighbouring keys. */
const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0

/** The high bits choose a part. */
const partOf = (key: number): number => spread(key) >>> 24

const slotOf = (key: number, capacity: number): number => (spread(key) >>> 3) & (capacity - 1)

/** A hash table of entries with open addressing. */
type Part = Uint32Array<ArrayBuffer>

const isTooFull = (count: number, capacity: number): boolean => count * 4 > capacity * 3

const partFor = (count: number): Part => {
  let capacity = capacityMin
  while (isTooFull(count, capacity)) capacity *= 2
  return new Uint32Array(capacity * entryLength)
}

const put = (part: Part, key: number, end: number): void => {
  const capacity = part.length / entryLength
  let slot = slotOf(key, capacity)
  while (part[slot * entryLength + 1] !== 0) slot = (slot + 1) & (capacity - 1)
  part[slot * entryLength] = key
  part[slot * entryLength + 1] = end
}

const doubled = (part: Part): Part => {
  const larger = new Uint32Array(part.length * 2)
  for (let at = 0; at < part.length; at += entryLength) {
    const end = part[at + 1] ?? 0
    if (end !== 0) put(larger, part[at] ?? 0, end)
  }
  return larger
}

/** Blocks gone through in a step, about a millisecond. */
export const blocksOfStep = 32

/** Parts filled in a step. */
const partsOfStep = 16

/** Calls `take` for the first event of each run, some blocks a step. */
function* eachRunInSteps(
  blocks: readonly KeyBlock[],
  take: (key: number, position: number) => void,
): Generator<void, void> {
  let last = -1
  for (let from = 0; from < blocks.length; from += blocksOfStep) {
    if (from > 0) yield
    last = eachRun(blocks.slice(from, from + blocksOfStep), take, last)
  }
}

/** Fills one part after the other: in the order of positions it would jump between them, which takes three times as long. */
function* filledParts(blocks: readonly KeyBlock[], counts: Uint32Array): Generator<void, Part[]> {
  let runs = 0
  yield* eachRunInSteps(blocks, (key) => {
    counts[partOf(key)] = (counts[partOf(key)] ?? 0) + 1
    runs += 1
  })
  const nextOf = new Uint32Array(partsCount)
  for (let number = 1; number < partsCount; number += 1)
    nextOf[number] = (nextOf[number - 1] ?? 0) + (counts[number - 1] ?? 0)
  const [keys, ends] = [new Uint32Array(runs), new Uint32Array(runs)]
  yield* eachRunInSteps(blocks, (key, position) => {
    const at = nextOf[partOf(key)] ?? 0
    nextOf[partOf(key)] = at + 1
    keys[at] = key
    ends[at] = position + 1
  })
  const parts: Part[] = []
  let at = 0
  for (const [number, count] of counts.entries()) {
    if (number % partsOfStep === 0) yield
    const part = partFor(count)
    for (const last = at + count; at < last; at += 1) put(part, keys[at] ?? 0, ends[at] ?? 0)
    parts.push(part)
  }
  return parts
}

/**
 * Makes the table of the runs in some blocks, which are in the order of positions, in steps of about a millisecond. Each
 * part grows by itself, so that growing never takes long.
 */
export function* keyTableInSteps(blocks: readonly KeyBlock[]): Generator<void, KeyTable> {
  const counts = new Uint32Array(partsCount)
  const parts = yield* filledParts(blocks, counts)
  const partAt = (number: number): Part => parts[number] ?? partFor(0)
  return {
    add: (key, position) => {
      const number = partOf(key)
      const count = (counts[number] ?? 0) + 1
      counts[number] = count
      const part = partAt(number)
      const isFull = isTooFull(count, part.length / entryLength)
      if (isFull) parts[number] = doubled(part)
      put(isFull ? partAt(number) : part, key, position + 1)
    },
    positionsOf: (key) => {
      const part = partAt(partOf(key))
      const capacity = part.length / entryLength
      let found: number[] | null = null
      for (let slot = slotOf(key, capacity); ; slot = (slot + 1) & (capacity - 1)) {
        const end = part[slot * entryLength + 1] ?? 0
        if (end === 0) return found ?? nowhere
        if (part[slot * entryLength] === key) (found ??= []).push(end - 1)
      }
    },
  }
}
