import { totalKey } from './cells.ts'

const special = /[\\/]/g

const escaped = (name: string): string => name.replace(special, '\\$&')

/**
 * The text by which a reader names a row: its names, joined by slashes. A slash or backslash inside a name has a backslash
 * before it, so that no two rows have one name and none has that of the totals.
 */
export const rowName = (names: readonly unknown[]): string => {
  const joined = names.map((name) => escaped(String(name))).join('/')
  return joined === totalKey ? `\\${joined}` : joined
}
