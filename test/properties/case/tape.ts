import type { Done } from './desk.ts'

/** Drawn numbers, read one after the other: the choices of each turn. */
export interface Tape {
  readonly below: (limit: number) => number
  readonly oneIn: (count: number) => boolean
  readonly pick: <Item>(...items: readonly Item[]) => Item
  /** One of four references with a prefix, so that references often clash. */
  readonly ref: (prefix: string) => string
  /** The fields of the last of these commands that succeeded, else none. */
  readonly last: (...commands: readonly string[]) => Done | undefined
  /** Any of these commands that succeeded. */
  readonly any: (...commands: readonly string[]) => Done | undefined
}

/** Reads drawn numbers, given what succeeded so far. */
export const tapeOf = (numbers: readonly number[], done: readonly Done[]): Tape => {
  let next = 0
  const below = (limit: number): number => (numbers[next++ % numbers.length] ?? 0) % limit
  const pick = <Item>(...items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined && items.length === 0) throw new RangeError('Nothing to pick from')
    return item as Item
  }
  return {
    below,
    pick,
    oneIn: (count) => below(count) === 0,
    ref: (prefix) => `${prefix}${1 + below(4)}`,
    last: (...commands) => done.findLast(({ command }) => commands.includes(command)),
    any: (...commands) => {
      const found = done.filter(({ command }) => commands.includes(command))
      return found.length === 0 ? undefined : found[below(found.length)]
    },
  }
}
