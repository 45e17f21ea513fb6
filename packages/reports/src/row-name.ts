import { totalKey } from './cells.ts'

const special = /[\\/]/g

/** A fold names a row for every event, and next to no name has anything special in it. */
const escaped = (name: string): string =>
  name.includes('/') || name.includes('\\') ? name.replace(special, '\\$&') : name

/**
 * The text by which a reader names a row: its names, joined by slashes. A slash or backslash inside a name has a backslash
 * before it, so that no two rows have one name and none has that of the totals.
 */
export const rowName = (names: readonly unknown[]): string => {
  const joined = names.map((name) => escaped(String(name))).join('/')
  return joined === totalKey ? `\\${joined}` : joined
}
