import type { KeyBlock } from './key-blocks.ts'
import type { KeyTable } from './key-table.ts'
import type { KeyTableMaking } from './key-table-making.ts'
import { startsIn } from './starts-in.ts'

/** Looks among the keys as they come before they are put in order, which takes as long as so many looks: most programs need few. */
export const looksUnordered = 128

/** So many of them in one turn of the event loop at most: each goes through all keys. */
export const looksAtOnce = 8

/** Where the keys that are asked for come from. */
export interface KeysAsked {
  /** All keys as they come. */
  readonly all: () => readonly KeyBlock[]
  /** Begins the table of all keys. */
  readonly begin: () => KeyTableMaking
  /** Hears that the table is there, and that keys as they come are asked for no more. */
  readonly made: () => void
}

/** Where runs of events with a key begin. */
export interface KeyPlaces {
  /** Whether there is a table, or a part of one, that must hear of every run. */
  readonly hasTable: () => boolean
  /** Takes in a run that was not there when the table was begun. */
  readonly add: (key: number, position: number) => void
  /**
   * Goes a step of a millisecond or so towards so many looks more; true where no more is to be done for them. Without it, the
   * look that is one too many for keys in no order does it all.
   */
  readonly prepare: (looksAhead: number) => boolean
  readonly startsOf: (key: number) => readonly number[]
  readonly forget: () => void
}

/** Prepares the looks: a few among the keys as they come, then by a table. */
export const keyPlaces = ({ all, begin, made }: KeysAsked): KeyPlaces => {
  let table: KeyTable | null = null
  let making: KeyTableMaking | null = null
  let looks = 0

  /** Goes on with the table; null where it is not there yet. */
  const step = (): KeyTable | null => {
    making ??= begin()
    table = making.step()
    if (table === null) return null
    making = null
    made()
    return table
  }

  return {
    hasTable: () => (table ?? making) !== null,
    add: (key, position) => (table ?? making)?.add(key, position),
    prepare: (looksAhead) =>
      table !== null ||
      (looksAhead <= looksAtOnce && looks + looksAhead <= looksUnordered) ||
      step() !== null,
    startsOf: (key) => {
      if (table !== null) return table.positionsOf(key)
      looks += 1
      if (looks <= looksUnordered) return startsIn(all(), key)
      for (;;) {
        const ordered = step()
        if (ordered !== null) return ordered.positionsOf(key)
      }
    },
    forget: () => {
      table = null
      making = null
    },
  }
}
