/** So many that doubling one of a ledger of millions of events takes a fraction of a millisecond. */
const partsCount = 256

/** Entries that a part begins with room for. */
const capacityFirst = 16

/** A key, and the position plus one, so that nothing is told by 0. */
const entryLength = 2

/** Where the runs of events begin that have one key, in memory: some 11 to 21 bytes a run. */
export interface KeyTable {
  readonly add: (key: number, position: number) => void
  readonly positionsOf: (key: number) => readonly number[]
}

const nowhere: readonly number[] = []

/** Spreads keys: ids that are numbered have neighbours for keys. */
const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0

/** The high bits choose a part. */
const partOf = (hash: number): number => hash >>> 24

const slotOf = (hash: number, capacity: number): number => (hash >>> 3) & (capacity - 1)

const put = (entries: Uint32Array, key: number, end: number): void => {
  const capacity = entries.length / entryLength
  let slot = slotOf(spread(key), capacity)
  while (entries[slot * entryLength + 1] !== 0) slot = (slot + 1) & (capacity - 1)
  entries[slot * entryLength] = key
  entries[slot * entryLength + 1] = end
}

const doubled = (entries: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(entries.length * 2)
  for (let at = 0; at < entries.length; at += entryLength) {
    const end = entries[at + 1] ?? 0
    if (end !== 0) put(larger, entries[at] ?? 0, end)
  }
  return larger
}

/** Makes an empty table: parts with open addressing, each of which grows by itself, so that no growth takes long. */
export const keyTable = (): KeyTable => {
  const parts = Array.from(
    { length: partsCount },
    () => new Uint32Array(capacityFirst * entryLength),
  )
  const counts = new Uint32Array(partsCount)
  const partAt = (number: number): Uint32Array<ArrayBuffer> =>
    parts[number] ?? new Uint32Array(entryLength)
  return {
    add: (key, position) => {
      const number = partOf(spread(key))
      const count = (counts[number] ?? 0) + 1
      counts[number] = count
      const entries = partAt(number)
      const isFull = count * 4 > (entries.length / entryLength) * 3
      if (isFull) parts[number] = doubled(entries)
      put(isFull ? partAt(number) : entries, key, position + 1)
    },
    positionsOf: (key) => {
      const hash = spread(key)
      const entries = partAt(partOf(hash))
      const capacity = entries.length / entryLength
      let found: number[] | null = null
      for (let slot = slotOf(hash, capacity); ; slot = (slot + 1) & (capacity - 1)) {
        const end = entries[slot * entryLength + 1] ?? 0
        if (end === 0) return found ?? nowhere
        if (entries[slot * entryLength] === key) (found ??= []).push(end - 1)
      }
    },
  }
}
