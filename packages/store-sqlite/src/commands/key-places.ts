import type { KeyBlock } from './key-blocks.ts'
import type { KeyTable } from './key-table.ts'
import type { KeyTableMaking } from './key-table-making.ts'
import { startsIn } from './starts-in.ts'

/** Look-ups that search all keys before a table is made, which takes as long as that many searches. Most programs do few. */
export const looksUnordered = 128

/** Such searches in one turn of the event loop at most: each goes through all keys. */
export const looksAtOnce = 8

/** Where the keys come from. */
export interface KeysAsked {
  /** All keys, in the order of positions. */
  readonly all: () => readonly KeyBlock[]
  /** Begins the table of all keys. */
  readonly begin: () => KeyTableMaking
  /** Called when the table is complete: `all` is not called again before `forget`. */
  readonly made: () => void
}

/** Finds where runs of events with a key begin. */
export interface KeyPlaces {
  /** Whether there is a table, or a part of one, to which every new run must be added. */
  readonly hasTable: () => boolean
  /** Adds a run that was not there when the table was begun. */
  readonly add: (key: number, position: number) => void
  /**
   * Does a step, of about a millisecond, of what that many more look-ups need; true when nothing more needs to be done.
   * If it is not called, the first look-up past `looksUnordered` makes the whole table at once.
   */
  readonly prepare: (looksAhead: number) => boolean
  readonly startsOf: (key: number) => readonly number[]
  readonly forget: () => void
}

/** Prepares the look-ups: the first ones search all keys, later ones use a table. */
export const keyPlaces = ({ all, begin, made }: KeysAsked): KeyPlaces => {
  let table: KeyTable | null = null
  let making: KeyTableMaking | null = null
  let looks = 0

  /** Does a step of making the table; null while it is not complete. */
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
