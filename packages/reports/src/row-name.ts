import { totalKey } from './cells.ts'

const special = /[\\/]/g

/** A fold names a row for every event, and hardly any name contains a special character. */
const escaped = (name: string): string =>
  name.includes('/') || name.includes('\\') ? name.replace(special, '\\$&') : name

/**
 * The text by which a reader names a row: its names joined by slashes. A slash or backslash inside a name is escaped
 * with a backslash, so that no two rows share a name and none has that of the totals.
 */
export const rowName = (names: readonly unknown[]): string => {
  const joined = names.map((name) => escaped(String(name))).join('/')
  return joined === totalKey ? `\\${joined}` : joined
}
